/** Files that people put under a record and that a browser shows without running anything in them. */
const shown = ['.pdf', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.txt']

/** A file under a record came from a person: whatever could run is handed out to be saved, and runs nowhere. */
const isAttachment = (path: string): boolean =>
  /^(?:\/[^/]+)?\/[^/]+\/records\/[^/]+\/(?!record\.json$)[^/]+$/.test(path)

/** A file of the static search index: named by a digest of what it holds. */
const staticIndexFile = /^\/search\/static\/[0-9a-f]{12}\.json$/

/** Headers that depend on what is served, whoever serves it; `path` is the file's path inside the release. */
export const servedHeaders = (path: string): Readonly<Record<string, string>> => {
  if (path.startsWith('/_astro/')) return { 'cache-control': 'public, max-age=31536000, immutable' }
  // Its name holds its content, so it never changes; but only its reader keeps it: a shared cache would go on handing out
  // what was withdrawn. Which files count says the manifest, and that is fresh.
  if (staticIndexFile.test(path)) return { 'cache-control': 'private, max-age=31536000, immutable' }
  // A withdrawn page must be gone at once: the browser asks each time and is answered 304 where nothing changed.
  const fresh = { 'cache-control': 'no-cache' }
  if (path.endsWith('/index.html') || !isAttachment(path)) return fresh
  const extension = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''
  // A sandboxed PDF would not open in the browser's own viewer, and a PDF cannot script the site.
  if (extension === '.pdf') return fresh
  const sandboxed = { ...fresh, 'content-security-policy': "default-src 'none'; sandbox" }
  return shown.includes(extension) ? sandboxed : { ...sandboxed, 'content-disposition': 'attachment' }
}

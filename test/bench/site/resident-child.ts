import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { attachmentIn, type SiteRenderer } from '@gongkai/catalogue-core/release'

/** Makes every file of a site with its compiled renderer, one after the other: `bundle` and `out` are folders. */
const [bundle = '', out = ''] = process.argv.slice(2)
const entry = pathToFileURL(path.join(bundle, 'server', 'entry.mjs')).href
const { renderer } = (await import(entry)) as { readonly renderer: SiteRenderer }

const folders = new Set<string>()
const write = async (file: string, content: Uint8Array | string): Promise<void> => {
  const to = path.join(out, file)
  const folder = path.dirname(to)
  if (!folders.has(folder)) await mkdir(folder, { recursive: true })
  folders.add(folder)
  await writeFile(to, content)
}

for (const { key } of renderer.take('bench').parts)
  for (const [file, from] of renderer.made(key))
    if (attachmentIn(from) === null) await write(file, await renderer.file(file))
for (const [file, content] of renderer.searchIndex()) await write(file, content)

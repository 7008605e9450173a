import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const Redirects = v.record(v.string(), v.pipe(v.string(), v.regex(/^\/[^/\\]/)))
type Redirects = v.InferOutput<typeof Redirects>

// A release never changes, so what was read of it stays true; the one before is asked no more after a switch.
let known: { readonly release: string; readonly redirects: Redirects } | null = null

const redirectsOf = async (release: string): Promise<Redirects> => {
  if (known?.release === release) return known.redirects
  const redirects = await readRedirects(release)
  known = { release, redirects }
  return redirects
}

/** A release of an older version has none. One that cannot be read leads nowhere: the pages that stand must go on standing. */
const readRedirects = async (release: string): Promise<Redirects> => {
  try {
    return v.parse(Redirects, JSON.parse(await readFile(join(release, 'redirects.json'), 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      console.error(`旧网址表无法读取 · redirects.json of ${release} cannot be read: ${String(error)}`)
    return {}
  }
}

/** The first steps of a path that may stand for an agency, `/old/`, `/en/old/`, or for an item, `/en/jia/items/3/`. */
const beginnings = (path: string): readonly string[] => {
  const steps = path.split('/').slice(1, -1)
  return [1, 2, 3, 4].flatMap((many) => (many > steps.length ? [] : [`/${steps.slice(0, many).join('/')}/`]))
}

/**
 * Where a page or file went whose agency was given another address name, or whose item went into another; null where it stands. The answer is relative, so
 * that it holds behind any base path, and keeps the rest of the address with its question.
 */
export const movedAlong = (url: string, redirects: Redirects): string | null => {
  const path = /^[^?#]*/.exec(url)?.[0] ?? ''
  const whole = path.endsWith('/') ? path : `${path}/`
  for (const from of beginnings(whole)) {
    const to = Object.hasOwn(redirects, from) ? redirects[from] : undefined
    if (to === undefined) continue
    const up = '../'.repeat(path.split('/').length - 2)
    return `${up === '' ? './' : up}${to.slice(1)}${path.slice(from.length)}${url.slice(path.length).replace(/#.*$/s, '')}`
  }
  return null
}

export const movedTo = async (release: string, url: string): Promise<string | null> =>
  movedAlong(url, await redirectsOf(release))

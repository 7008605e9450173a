import type { Trouble } from './trouble.ts'

/** What somebody outside got at an address. */
export type Fetched =
  | { readonly is: 'answered'; readonly status: number; readonly sha256: string }
  | { readonly is: 'unreachable'; readonly detail: string }

const isMissing = (status: number): boolean => status === 404 || status === 410

/** Whether the public gets what it should; if not, why. */
export type Judged = { readonly right: true } | { readonly right: false; readonly because: Trouble }

const right: Judged = { right: true }
const wrong = (code: Trouble['code'], detail: string | null): Judged => ({
  right: false,
  because: { code, detail },
})

/**
 * A page as the public gets it against what the live release holds at its address (SHA-256 of the plain bytes, null for
 * nothing). `shown`: whether it is public at all. A notice of withdrawal is a page too, and answered with 410.
 */
export const judgePage = (built: string | null, shown: boolean, got: Fetched): Judged => {
  if (got.is === 'unreachable') return wrong('PAGE_UNREACHABLE', null)
  const status = `HTTP ${String(got.status)}`
  if (built === null) {
    if (shown) return wrong('PAGE_NOT_BUILT', null)
    return isMissing(got.status) ? right : wrong('PAGE_STILL_THERE', status)
  }
  const isPage = got.status === 200 || (!shown && got.status === 410)
  if (got.sha256 === built && isPage) return right
  if (isMissing(got.status) && shown) return wrong('PAGE_MISSING', status)
  return wrong('PAGE_DIFFERS', status)
}

/** A feed must not list what is taken down. */
export const judgeFeed = (
  got:
    | { readonly is: 'read'; readonly status: number; readonly lists: boolean }
    | Extract<Fetched, { is: 'unreachable' }>,
): Judged => {
  if (got.is === 'unreachable') return wrong('PAGE_UNREACHABLE', null)
  // An agency that has nothing public any more has no feed either.
  if (got.status !== 200 && !isMissing(got.status))
    return wrong('PAGE_UNREACHABLE', `HTTP ${String(got.status)}`)
  return got.lists ? wrong('FEED_STILL_LISTS', null) : right
}

/** An attachment of what is taken down must not be there, in the release or for the public. */
export const judgeFile = (built: string | null, got: Fetched, address: string): Judged => {
  if (built !== null) return wrong('FILES_STILL_THERE', address)
  if (got.is === 'unreachable') return wrong('PAGE_UNREACHABLE', null)
  return isMissing(got.status) ? right : wrong('FILES_STILL_THERE', address)
}

const longestMilliseconds = 30_000

/** How long to wait before looking again: a fifth of a second at first, twice as long each time, half a minute at most. */
export const lookAgainAfter = (looks: number): number =>
  Math.min(200 * 2 ** Math.min(Math.max(0, looks - 1), 20), longestMilliseconds)

/** What a client already has, or which part it wants, as its headers say. */
export interface Conditions {
  readonly 'if-match'?: string | undefined
  readonly 'if-none-match'?: string | undefined
  readonly 'if-modified-since'?: string | undefined
  readonly 'if-unmodified-since'?: string | undefined
  readonly 'if-range'?: string | undefined
  readonly range?: string | undefined
}

export interface Validators {
  readonly etag: string
  /** As it stands in the header: `Last-Modified` says whole seconds. */
  readonly modified: string
}

export type Due =
  | { readonly status: 200 | 304 | 412 | 416 }
  /** Both ends belong to it. */
  | { readonly status: 206; readonly from: number; readonly to: number }

const names = (header: string, etag: string): boolean =>
  header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

/**
 * A part of the file, or that there is none; null where the header asks for nothing we give in parts: several at once are
 * sent as the whole, which every client must take.
 */
const part = (header: string, bytes: number): Due | null => {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header)
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return null
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return from > to ? { status: 416 } : { status: 206, from, to }
}

/**
 * RFC 9110 §13.2.2. A date counts only if it is the very one we gave: after a release was taken back the older file is the
 * present one, and a client that has the newer must not be told that nothing changed.
 */
export const due = (
  asked: Conditions,
  { etag, modified }: Validators,
  bytes: number,
  method: string,
): Due => {
  const {
    'if-match': match,
    'if-none-match': noneMatch,
    'if-modified-since': since,
    'if-unmodified-since': unmodified,
    'if-range': ifRange,
    range,
  } = asked
  if (match === undefined ? unmodified !== undefined && unmodified !== modified : !names(match, etag))
    return { status: 412 }
  if (noneMatch === undefined ? since === modified : names(noneMatch, etag)) return { status: 304 }
  if (method !== 'GET' || range === undefined) return { status: 200 }
  if (ifRange !== undefined && ifRange !== etag && ifRange !== modified) return { status: 200 }
  return part(range, bytes) ?? { status: 200 }
}

import type { TextId } from '../language/text.ts'

/** What the server tells of a failed delivery, in order of looking: the first that fits explains it. */
const causes = [
  [/ECONNREFUSED/, 'catalogue.reason.refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'catalogue.reason.address'],
  [/ETIMEDOUT|UND_ERR_\w*TIMEOUT|\btimed out\b|\btimeout\b/i, 'catalogue.reason.timeout'],
  [/ECONNRESET|EPIPE|UND_ERR_SOCKET|socket hang up|other side closed/, 'catalogue.reason.broken'],
  [/\((?:invalid_api_key|missing_authorization_header)\)/, 'catalogue.reason.denied'],
  [/\(index_not_found\)/, 'catalogue.reason.missing'],
] as const satisfies readonly (readonly [RegExp, TextId])[]

// A status stands after “answered” (our own words) or at the very beginning (the search client's); a port is no status.
const status = /(?:\banswered |^)([45]\d\d)(?=:|$)/

const ofStatus = (code: number): TextId | null => {
  if (code === 401 || code === 403) return 'catalogue.reason.denied'
  if (code === 404) return 'catalogue.reason.missing'
  if (code === 408 || code === 504) return 'catalogue.reason.timeout'
  return code >= 500 ? 'catalogue.reason.failing' : null
}

/** The sentence for people that says what a machine's words mean; null where the words are all there is. */
export const reasonText = (raw: string): TextId | null => {
  const known = causes.find(([words]) => words.test(raw))
  if (known !== undefined) return known[1]
  const code = status.exec(raw)?.[1]
  return code === undefined ? null : ofStatus(Number(code))
}

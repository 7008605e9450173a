import { AgencyDocument, CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import type { Source } from '../refusal.ts'

export interface ReadJson {
  readonly document: CatalogueDocument
  /** Set where the file holds a whole agency, as the seeds do. */
  readonly agency: AgencyDocument | null
}

const [backslash, quote, openBrace, closeBrace, openBracket, closeBracket] = [
  0x5c, 0x22, 0x7b, 0x7d, 0x5b, 0x5d,
]

const mostNodes = 1_500_000
const deepest = 32

/** Objects and lists are counted before they are made: a few bytes of brackets take a hundred times their size. */
const guardJson = (text: string, source: Source): void => {
  let [depth, nodes] = [0, 0]
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === backslash) at += 1
      else if (code === quote) quoted = false
    } else if (code === quote) quoted = true
    else if (code === openBrace || code === openBracket) {
      depth += 1
      nodes += 1
      if (depth > deepest) throw source.refuse('TOO_COMPLEX', { detail: `嵌套超过 ${String(deepest)} 层` })
      if (nodes > mostNodes)
        throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(mostNodes)} 个对象` })
    } else if (code === closeBrace || code === closeBracket) depth -= 1
  }
}

const parsed = (text: string, source: Source): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError)
      throw source.refuse('JSON_UNREADABLE', { detail: error.message.slice(0, 200) })
    throw error
  }
}

const faults = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues
    .slice(0, 5)
    .map((issue) => `${v.getDotPath(issue) ?? '（根）'}: ${issue.message}`)
    .join('；')

/** Reads our own JSON: a catalogue, or an agency with its catalogue. */
export const readJson = (text: string, source: Source): ReadJson => {
  guardJson(text, source)
  const value = parsed(text.replace(/^\ufeff/u, ''), source)
  const isAgency = typeof value === 'object' && value !== null && 'catalogue' in value
  if (isAgency) {
    const agency = v.safeParse(AgencyDocument, value)
    if (!agency.success) throw source.refuse('JSON_UNREADABLE', { detail: faults(agency.issues) })
    return { document: agency.output.catalogue, agency: agency.output }
  }
  const document = v.safeParse(CatalogueDocument, value)
  if (!document.success) throw source.refuse('JSON_UNREADABLE', { detail: faults(document.issues) })
  return { document: document.output, agency: null }
}

import { AgencyDocument, CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import type { Source } from '../refusal.ts'

export interface ReadJson {
  readonly document: CatalogueDocument
  /** Set where the file holds a whole agency, as the seeds do. */
  readonly agency: AgencyDocument | null
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

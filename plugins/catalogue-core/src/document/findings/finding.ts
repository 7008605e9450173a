import type { Locale } from '../../catalogue/ids.ts'
import type { Severity } from '../../catalogue/problem.ts'
import type { Place } from '../grid.ts'
import { contentCodes } from './content-codes.ts'
import type { FindingEntry } from './entry.ts'
import { fileCodes } from './file-codes.ts'
import { tableCodes } from './table-codes.ts'

/** Every code a reader can report, with its words and its explanation in both languages. */
export const findings = { ...fileCodes, ...tableCodes, ...contentCodes } as const satisfies Record<
  string,
  FindingEntry
>

export type FindingCode = keyof typeof findings
export type FileCode = keyof typeof fileCodes
export type TableCode = keyof typeof tableCodes
export type ContentCode = keyof typeof contentCodes

const codesOf = <Code extends FindingCode>(codes: Record<Code, FindingEntry>): readonly Code[] =>
  Object.keys(codes) as Code[]

/** The codes by what they are about: the file, its table, the words in it. */
export const findingGroups = {
  file: codesOf(fileCodes),
  table: codesOf(tableCodes),
  content: codesOf(contentCodes),
} as const

/** Something a person should know of how a document was read. It never changes what was printed. */
export interface Finding {
  readonly code: FindingCode
  readonly params: Readonly<Record<string, string>>
  /** The cell it is about; null where it is about the whole. */
  readonly at: Place | null
  /** The row of the catalogue it is about, from 1; null where it is about none or not known yet. */
  readonly row: number | null
}

export interface FindingPlace {
  readonly at?: Place | null
  readonly row?: number | null
}

export const finding = (
  code: FindingCode,
  params: Readonly<Record<string, string>> = {},
  { at = null, row = null }: FindingPlace = {},
): Finding => ({ code, params, at, row })

export const severityOf = ({ code }: Pick<Finding, 'code'>): Severity => findings[code].severity

const filled = (text: string, params: Finding['params']): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole)

export const findingText = ({ code, params }: Pick<Finding, 'code' | 'params'>, locale: Locale): string =>
  filled(findings[code][locale], params)

/** The paragraph that explains a code, for a page of its own. */
export const findingWhy = (code: FindingCode, locale: Locale): string => findings[code].why[locale]

/** `表1 第5行第3列` */
export const placeText = ({ table, row, column }: Place, locale: Locale): string =>
  locale === 'en'
    ? `${table}, row ${String(row)}, column ${String(column)}`
    : `${table} 第${String(row)}行第${String(column)}列`

/** Collects findings while something is read; whoever reads goes on. */
export type Report = (
  code: FindingCode,
  params?: Readonly<Record<string, string>>,
  place?: FindingPlace,
) => void

export const collector = (): { readonly report: Report; readonly found: readonly Finding[] } => {
  const found: Finding[] = []
  return { report: (code, params, place) => void found.push(finding(code, params, place)), found }
}

/** A cell's words, short enough to be quoted in a sentence. */
export const quoted = (text: string, most = 30): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line
}

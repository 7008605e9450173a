import { documentNumbers, foldText } from '../document-number.ts'
import { problem, type Problem } from '../problem.ts'

/** Days are `2026-11-24` in Asia/Shanghai. */
export interface DatedRecord {
  readonly title: string
  readonly documentNumber: string | null
  readonly formedOn: string | null
  readonly effectiveFrom: string | null
  readonly endedOn: string | null
  /** Day of the first release by the server's clock; null before it. */
  readonly releasedOn: string | null
}

/** The year that a document number carries, as 2024 in 慈医保〔2024〕5号; null where it carries none. */
export const yearOfNumber = (documentNumber: string): number | null =>
  documentNumbers(foldText(documentNumber)).find(({ kind }) => kind === 'filed')?.year ?? null

/**
 * What the dates of a record contradict. A text may hold for a time before it was signed (自2026年1月1日起执行, signed in
 * February), so that is a warning; one that ends before it begins never held.
 */
export const recordDateProblems = (record: DatedRecord): readonly Problem[] => {
  const { documentNumber, formedOn, effectiveFrom, endedOn, releasedOn } = record
  const name = record.title.trim()
  const year = documentNumber === null ? null : yearOfNumber(documentNumber)
  const begins = effectiveFrom ?? formedOn
  return [
    ...(formedOn !== null && releasedOn !== null && formedOn > releasedOn
      ? [problem('FORMED_AFTER_FIRST_RELEASE', { name, formed: formedOn, released: releasedOn })]
      : []),
    ...(year !== null && formedOn !== null && year !== Number(formedOn.slice(0, 4))
      ? [
          problem('NUMBER_YEAR_DIFFERS', {
            name,
            number: documentNumber ?? '',
            year: String(year),
            formed: formedOn,
          }),
        ]
      : []),
    ...(begins !== null && endedOn !== null && endedOn < begins
      ? [problem('VALIDITY_DATES_REVERSED', { name, from: begins, ended: endedOn })]
      : []),
    ...(effectiveFrom !== null && formedOn !== null && effectiveFrom < formedOn
      ? [problem('EFFECTIVE_BEFORE_FORMED', { name, from: effectiveFrom, formed: formedOn })]
      : []),
  ]
}

import type { ColumnChoice } from '@gongkai/catalogue-core/document'
import type { ImportChoices, ImportTarget, RowChoice } from '@gongkai/catalogue-core/import'
import type { Source } from './source/source.ts'

/** Everything a person has said so far; it is sent whole each time, for the server keeps nothing of an import not committed. */
export interface Draft {
  readonly source: Source | null
  readonly target: ImportTarget | null
  readonly table: number | null
  readonly header: { readonly row: number; readonly rows: number } | null
  readonly columns: readonly ColumnChoice[]
  readonly decisions: ImportChoices
}

export const emptyDraft: Draft = {
  source: null,
  target: null,
  table: null,
  header: null,
  columns: [],
  decisions: { conflicts: 'keep', deleted: 'keep', gone: 'keep', publish: false, rows: {} },
}

/** A row's number means another row as soon as other rows are read, or they are compared with another catalogue. */
const withoutRowChoices = (draft: Draft): Draft => ({
  ...draft,
  decisions: { ...draft.decisions, rows: {} },
})

export const withSource = ({ target }: Draft, source: Source): Draft => ({ ...emptyDraft, target, source })

export const withTarget = (draft: Draft, target: ImportTarget | null): Draft => ({
  ...withoutRowChoices(draft),
  target,
})

export const withTable = (draft: Draft, table: number): Draft => ({
  ...withoutRowChoices(draft),
  table,
  header: null,
  columns: [],
})

export const withHeader = (draft: Draft, header: Draft['header']): Draft => ({
  ...withoutRowChoices(draft),
  header,
})

/** `as` null takes the person's word back: the column is recognised by itself again. */
export const withColumn = (draft: Draft, at: number, as: ColumnChoice['as'] | null): Draft => {
  const others = draft.columns.filter((choice) => choice.at !== at)
  return { ...draft, columns: as === null ? others : [...others, { at, as }] }
}

export const withDecisions = (draft: Draft, changed: Partial<Omit<ImportChoices, 'rows'>>): Draft => ({
  ...draft,
  decisions: { ...draft.decisions, ...changed },
})

/** `choice` null: the row follows the choice for its kind again. */
export const withRowChoice = (draft: Draft, row: number, choice: RowChoice | null): Draft => {
  const { [String(row)]: _before, ...others } = draft.decisions.rows
  const rows = choice === null ? others : { ...others, [String(row)]: choice }
  return { ...draft, decisions: { ...draft.decisions, rows } }
}

/** The `options` field of the form, as the import door reads it. */
export const optionsOf = (
  { target, table, header, columns, decisions }: Draft,
  fingerprint?: string,
): string =>
  JSON.stringify({
    ...(target === null ? {} : { target }),
    ...(table === null ? {} : { table }),
    ...(header === null ? {} : { header }),
    ...(columns.length === 0 ? {} : { choices: columns }),
    decisions,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  })

import type { CatalogueDocument } from '../catalogue/import.ts'
import type { Problem } from '../catalogue/problem.ts'
import { itemPublishable } from '../catalogue/publishable.ts'
import type { DocumentId } from '../catalogue/ids.ts'
import type { ImportChoices, RowChoice } from './choices.ts'
import { blockingProblems } from './blocking.ts'
import { changesOf, verdictOf } from './difference.ts'
import { duplicatesOf } from './duplicates.ts'
import { matchRows, type Matched } from './match.ts'
import {
  rowOutcomes,
  type DocumentItem,
  type ImportPlan,
  type PlannedHead,
  type PlannedRow,
  type RowOutcome,
} from './plan.ts'

/** An item as the CMS has it now, or had it before an editor deleted it. */
export interface StandingItem {
  readonly documentId: DocumentId
  /** The draft's words; null where an editor deleted the item. */
  readonly present: DocumentItem | null
  /** What the last import put there; null where none did. */
  readonly imported: DocumentItem | null
  readonly published: boolean
  /** It was public at some time. What was and is not any more was taken down by somebody, and stays down. */
  readonly everPublished: boolean
}

export type HeadWords = Omit<CatalogueDocument, 'items'>

export interface ToRehearse {
  readonly file: CatalogueDocument
  readonly head: { readonly present: HeadWords; readonly imported: HeadWords | null } | null
  readonly items: readonly StandingItem[]
  /** The file is one of ours: what it does not say of notes and doubts it means. */
  readonly own: boolean
  /** Its catalogue is public once this import is committed. */
  readonly goesOut: boolean
  readonly choices: ImportChoices
}

const publishProblems = (item: DocumentItem, goesOut: boolean): readonly Problem[] => {
  const answer = itemPublishable({
    name: item.path.at(-1) ?? '',
    // Given on writing.
    code: '',
    catalogue: goesOut ? 'published' : 'draft',
    content: item.content,
    attribute: item.attribute,
  })
  return answer.publishable ? [] : answer.because
}

const outcomeOf = (fields: PlannedRow['fields']): RowOutcome => {
  if (fields.some(({ verdict }) => verdict === 'conflict')) return 'conflict'
  if (fields.some(({ verdict }) => verdict === 'update')) return 'update'
  return fields.length > 0 ? 'kept' : 'unchanged'
}

const choiceFor = (outcome: RowOutcome, row: number, choices: ImportChoices): RowChoice => {
  const own = choices.rows[String(row)]
  if (own !== undefined) return own
  if (outcome === 'conflict') return choices.conflicts
  if (outcome === 'deleted') return choices.deleted
  return outcome === 'kept' ? 'keep' : 'file'
}

const doing = (outcome: RowOutcome, choice: RowChoice): PlannedRow['does'] => {
  if (choice === 'keep') return 'nothing'
  switch (outcome) {
    case 'create':
    case 'deleted':
      return 'create'
    case 'update':
    case 'conflict':
    case 'kept':
      return 'update'
    case 'unchanged':
    case 'gone':
      return 'nothing'
  }
}

/** Of a row with an editor's change, an update takes every word of the file; of any other, only what no editor touched. */
export const takesAll = (outcome: RowOutcome, does: PlannedRow['does']): boolean =>
  does === 'update' && (outcome === 'conflict' || outcome === 'kept')

/** Whether the row may go out with this import: never what somebody took down, never an editor's own pending words. */
const mayPublish = (does: PlannedRow['does'], item: StandingItem | null, editorsWords: boolean): boolean => {
  if (does === 'create') return true
  if (item === null || editorsWords) return false
  if (does === 'update') return item.published || !item.everPublished
  return item.imported !== null && !item.everPublished
}

const planRow = (
  { file, items, own, goesOut, choices }: ToRehearse,
  at: number,
  found: Matched | undefined,
): PlannedRow | null => {
  const words = file.items[at]
  if (words === undefined) return null
  const item = found === undefined ? null : (items[found.standing] ?? null)
  const fields = item?.present == null ? [] : changesOf(words, item.present, item.imported, own)
  const outcome = item === null ? 'create' : item.present === null ? 'deleted' : outcomeOf(fields)
  const choice = choiceFor(outcome, at + 1, choices)
  const does = doing(outcome, choice)
  const editorsWords = fields.some(({ verdict }) => verdict !== 'update') && !takesAll(outcome, does)
  const wanted = choices.publish && mayPublish(does, item, editorsWords)
  const problems = wanted ? [...publishProblems(words, goesOut), ...blockingProblems(words)] : []
  return {
    row: at + 1,
    outcome,
    path: words.path,
    number: words.number,
    documentId: item?.documentId ?? null,
    match: found?.match ?? null,
    fields,
    does,
    publishes: wanted && problems.length === 0,
    problems,
  }
}

const planGone = (item: StandingItem, { choices }: ToRehearse): PlannedRow | null =>
  item.present === null
    ? null
    : {
        row: null,
        outcome: 'gone',
        path: item.present.path,
        number: item.present.number,
        documentId: item.documentId,
        match: null,
        fields: [],
        does: choices.gone === 'file' && item.published ? 'withdraw' : 'nothing',
        publishes: false,
        problems: [],
      }

const headFields = ['title', 'edition', 'columns', 'notes', 'source'] as const

const onlyInOurs: readonly string[] = ['edition', 'notes', 'source']

const planHead = ({ file, head, own }: ToRehearse): PlannedHead => {
  if (head === null) return { outcome: 'create', fields: [] }
  const fields = headFields.flatMap((field) => {
    if (!own && onlyInOurs.includes(field)) return []
    const sides = { present: head.present[field], file: file[field], imported: head.imported?.[field] }
    const verdict = verdictOf(sides)
    return verdict === null ? [] : [{ field, present: sides.present, file: sides.file, verdict }]
  })
  const is = (verdict: string): boolean => fields.some((one) => one.verdict === verdict)
  const outcome = is('conflict') ? 'conflict' : is('update') ? 'update' : is('kept') ? 'kept' : 'unchanged'
  return { outcome, fields }
}

/** What importing this file would do, told before anything is written. Pure: the same input gives the same plan. */
export const rehearse = (input: ToRehearse): ImportPlan => {
  const { file, items } = input
  const words = items.map(
    ({ present, imported }) => present ?? imported ?? { path: [], number: null, content: '' },
  )
  const matched = matchRows(file.items, words)
  const taken = new Set([...matched.values()].map(({ standing }) => standing))
  const rows = [
    ...file.items.map((_, at) => planRow(input, at, matched.get(at))),
    ...items.map((item, at) => (taken.has(at) ? null : planGone(item, input))),
  ].filter((row) => row !== null)
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>
  for (const { outcome } of rows) counts[outcome] += 1
  return { head: planHead(input), rows, counts, duplicates: duplicatesOf(file.items) }
}

import type {
  ImportState,
  ItemFieldName,
  Match,
  PlannedHead,
  PlannedRow,
  RowOutcome,
} from '@gongkai/catalogue-core/import'
import type { TagTone } from '../frame/tag.tsx'
import type { TextId } from '../../language/text.ts'

export const outcomeNames: Readonly<Record<RowOutcome, TextId>> = {
  create: 'catalogue.import.outcome.create',
  update: 'catalogue.import.outcome.update',
  unchanged: 'catalogue.import.outcome.unchanged',
  kept: 'catalogue.import.outcome.kept',
  conflict: 'catalogue.import.outcome.conflict',
  deleted: 'catalogue.import.outcome.deleted',
  gone: 'catalogue.import.outcome.gone',
}

export const outcomeTones = {
  create: 'success',
  update: 'primary',
  unchanged: 'neutral',
  kept: 'secondary',
  conflict: 'warning',
  deleted: 'warning',
  gone: 'danger',
} as const satisfies Record<RowOutcome, TagTone>

export const doingNames: Readonly<Record<PlannedRow['does'], TextId>> = {
  create: 'catalogue.import.does.create',
  update: 'catalogue.import.does.update',
  withdraw: 'catalogue.import.does.withdraw',
  nothing: 'catalogue.import.does.nothing',
}

export const matchNames: Readonly<Record<Match['by'], TextId>> = {
  path: 'catalogue.import.match.path',
  name: 'catalogue.import.match.name',
  number: 'catalogue.import.match.number',
  content: 'catalogue.import.match.content',
}

export const verdictNames = {
  update: 'catalogue.import.verdict.update',
  kept: 'catalogue.import.verdict.kept',
  conflict: 'catalogue.import.verdict.conflict',
} as const satisfies Record<string, TextId>

export const stateNames: Readonly<Record<ImportState, TextId>> = {
  running: 'catalogue.import.state.running',
  done: 'catalogue.import.state.done',
  stopped: 'catalogue.import.state.stopped',
  undoing: 'catalogue.import.state.undoing',
  undone: 'catalogue.import.state.undone',
}

export const fieldName = (field: ItemFieldName): TextId =>
  field === 'path' ? 'catalogue.shows.path' : `content-manager.content-types.plugin::catalogue.item.${field}`

/** A field of the catalogue itself. */
export const headFieldName = (field: PlannedHead['fields'][number]['field']): TextId =>
  `content-manager.content-types.plugin::catalogue.catalogue.${field}`

export { ImportChoices, ImportTarget, RowChoice } from './choices.ts'
export {
  importStates,
  shownRows,
  type ImportedFile,
  type ImportState,
  type ImportSummary,
  type ImportTargets,
  type PlannedImport,
  type Rehearsal,
} from './contract.ts'
export { type SourceSheet } from '../document/sheet.ts'
export {
  rowOutcomes,
  type DocumentItem,
  type Duplicate,
  type FieldChange,
  type ImportPlan,
  type ItemFieldName,
  type Match,
  type PlannedHead,
  type PlannedRow,
  type RowOutcome,
} from './plan.ts'
export { rehearse, takesAll, type HeadWords, type StandingItem, type ToRehearse } from './rehearse.ts'
export { sameValue } from './difference.ts'
export { likeness } from './words.ts'
export { catalogueGoesOut, headPublishes, writtenHead } from './head.ts'
export {
  headEditedSince,
  itemEditedSince,
  notUndoable,
  stepsBack,
  touchedSince,
  type StepBack,
} from './undo.ts'

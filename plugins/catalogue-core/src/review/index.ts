export {
  authorOf,
  defaultSteps,
  reviewRights,
  rights,
  stepNames,
  type Actor,
  type ReviewStep,
  type Right,
  type Steps,
} from './actor.ts'
export { commandNames, type Command, type CommandName } from './command.ts'
export { correctable, decideCorrection, mayNotConfirm, mayNotRevert, type Correction } from './correction.ts'
export { afterSaving, decide, targetOf, type Decision } from './decide.ts'
export { doorAt, doorNames, turnedAway, type Door } from './door.ts'
export { eventNames, type Event, type EventName } from './event.ts'
export { evolve } from './evolve.ts'
export { mayWrite } from './four-eyes.ts'
export { itemHistory, type VersionWords } from './item-history.ts'
export { mayNot, nextStep } from './may.ts'
export {
  afterTelling,
  folding,
  isOver,
  untold,
  type Caller,
  type Folded,
  type Refusal,
  type RefusalWindow,
} from './refusal.ts'
export { openFindings, unconfirmed, type Dossier, type OpenFinding, type Scene } from './scene.ts'
export {
  Ground,
  ReviewSheet,
  groundNames,
  grounds,
  plainSheet,
  releaseFormNames,
  releaseForms,
} from './sheet.ts'
export {
  firstVersion,
  isOpen,
  reviewedKinds,
  stateNames,
  versionStates,
  type Kept,
  type ReviewedKind,
  type StepTaken,
  type Subject,
  type Urgent,
  type Version,
  type VersionState,
} from './version.ts'

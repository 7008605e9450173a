export {
  allDestinations,
  changeOf,
  destinations,
  subjects,
  type Act,
  type Change,
  type Destination,
  type Subject,
} from './change.ts'
export { blameForBuildHook } from './build-hook.ts'
export { isSearchableId } from './document-id.ts'
export { PublicationHook } from './hook.ts'
export {
  afterAbsence,
  afterFailure,
  afterRefusal,
  maximumAttempts,
  maximumRefusals,
  type AfterFailure,
} from './retry.ts'
export { blameFor, type Blame, type SearchFault } from './search-fault.ts'

export {
  changeOf,
  destinations,
  subjects,
  type Act,
  type Change,
  type Destination,
  type Subject,
} from './change.ts'
export { PublicationHook } from './hook.ts'
export { afterFailure, maximumAttempts, type AfterFailure } from './retry.ts'

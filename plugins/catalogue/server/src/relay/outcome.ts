import type { Claimed, Failed } from './queue.ts'

/** What became of what was claimed. */
export interface Outcome {
  readonly delivered: readonly Claimed[]
  readonly failed: readonly Failed[]
  /** Id of the hook that brought them. */
  readonly hook?: string
}

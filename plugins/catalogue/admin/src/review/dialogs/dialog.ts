import type { Command } from '@gongkai/catalogue-core/review'
import type { Failure } from '../../import/failure.ts'
import type { ReviewView } from '../contract.ts'

/** What every dialog of a step is given. */
export interface DialogProps {
  /** As the person saw it when they opened the dialog. */
  readonly of: ReviewView
  readonly busy: boolean
  readonly failure: Failure | null
  readonly focusAfter: () => HTMLElement | null
  readonly onClose: () => void
  readonly onCommand: (command: Command) => void
}

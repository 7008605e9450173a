import type { Failure } from '../import/failure.ts'

/** What both dialogs of the page are given. */
export interface DialogProps {
  readonly busy: boolean
  readonly failure: Failure | null
  readonly focusAfter: () => HTMLElement | null
  readonly onClose: () => void
  readonly onSave: (path: string, body: object) => void
}

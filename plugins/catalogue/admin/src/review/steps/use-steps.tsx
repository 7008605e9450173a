import type { Command, CommandName } from '@gongkai/catalogue-core/review'
import { useCallback, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Failure } from '../../import/failure.ts'
import type { ReviewView } from '../contract.ts'
import { StepDialog } from '../dialogs/step-dialog.tsx'
import type { Acting } from '../use-review.ts'

type Step = Exclude<CommandName, 'keep'>

interface Opened {
  readonly does: Step
  readonly of: ReviewView
}

interface Steps {
  /** `of` where what stands was read again just now. */
  readonly begin: (does: Step, of?: ReviewView) => void
  /** The open dialog of a step, wherever it stands on the page. */
  readonly dialog: ReactNode
  /** The step that was taken last; said in the element of `outcome`, to which the focus goes. */
  readonly done: Step | null
  readonly outcome: RefObject<HTMLParagraphElement>
}

/** Takes one step at a time, through its dialog. */
export const useSteps = (view: ReviewView, run: Acting['run']): Steps => {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<Step | null>(null)
  const outcome = useRef<HTMLParagraphElement>(null)
  // The button that opened the dialog is gone once its step was taken.
  const taken = useRef(false)
  const focusAfter = useCallback(() => (taken.current ? outcome.current : null), [])
  const send = async (command: Command, { does, of }: Opened): Promise<void> => {
    setBusy(true)
    const refusal = await run(command, of)
    setBusy(false)
    setFailure(refusal)
    if (refusal !== null) return
    taken.current = true
    setDone(does)
    setOpened(null)
  }
  return {
    begin: (does, of = view) => {
      taken.current = false
      setFailure(null)
      setDone(null)
      setOpened({ does, of })
    },
    done,
    outcome,
    dialog:
      opened === null ? null : (
        <StepDialog
          {...opened}
          busy={busy}
          failure={failure}
          focusAfter={focusAfter}
          onClose={() => {
            setOpened(null)
          }}
          onCommand={(command) => {
            void send(command, opened)
          }}
        />
      ),
  }
}

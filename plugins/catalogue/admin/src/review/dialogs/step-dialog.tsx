import type { CommandName } from '@gongkai/catalogue-core/review'
import { ApproveDialog } from './approve-dialog.tsx'
import type { DialogProps } from './dialog.ts'
import { PlainDialog } from './plain-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface Props extends DialogProps {
  readonly does: Exclude<CommandName, 'keep'>
}

/** The dialog of a step. */
export const StepDialog = ({ does, ...props }: Props) => {
  switch (does) {
    case 'submit':
      return <SubmitDialog {...props} />
    case 'approve':
      return <ApproveDialog {...props} />
    case 'return':
    case 'releaseUrgently':
      return <ReasonDialog does={does} {...props} />
    case 'schedule':
      return <ScheduleDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'release':
    case 'confirm':
    case 'recall':
    case 'reopen':
    case 'unschedule':
      return <PlainDialog does={does} {...props} />
  }
}

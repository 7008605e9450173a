import type { CommandName, VersionState } from '@gongkai/catalogue-core/review'
import type { Step } from '../contract.ts'

/** Steps a person would expect at this point; of those they may not take, the reason stands in sight. */
const expected: Readonly<Record<VersionState, readonly CommandName[]>> = {
  draft: ['submit'],
  returned: ['submit'],
  inReview: ['approve', 'return', 'recall'],
  approved: ['release', 'schedule', 'return'],
  scheduled: ['release', 'unschedule', 'return'],
  published: ['withdraw'],
  replaced: [],
  withdrawn: ['reopen'],
  lapsed: ['reopen'],
}

/** In the order in which the bar shows them; keeping personal data is decided beside each finding. */
const order: readonly CommandName[] = [
  'submit',
  'approve',
  'return',
  'release',
  'schedule',
  'unschedule',
  'recall',
  'confirm',
  'withdraw',
  'reopen',
  'releaseUrgently',
]

export interface NextSteps {
  readonly allowed: readonly Step[]
  /** Expected now and not theirs to take. */
  readonly refused: readonly Step[]
  /** Not to be taken at this point by anybody, or a way round the review. */
  readonly others: readonly Step[]
}

const isExpected = (does: CommandName, state: VersionState | null, waits: boolean): boolean =>
  (does === 'confirm' && waits) || (state !== null && expected[state].includes(does))

/** Sorts the steps by whether they are allowed and, if not, whether anybody would look for them now. */
export const nextSteps = (
  commands: readonly Step[],
  state: VersionState | null,
  /** An urgent release waits for its second person. */
  waits: boolean,
): NextSteps => {
  const steps = order.flatMap((does) => commands.find((one) => one.does === does) ?? [])
  const refused = steps.filter(({ allowed }) => !allowed)
  return {
    allowed: steps.filter(({ allowed }) => allowed),
    refused: refused.filter(({ does }) => isExpected(does, state, waits)),
    others: refused.filter(({ does }) => !isExpected(does, state, waits)),
  }
}

/** Goes out to the public, or takes something away from it. */
export const toneOf = (does: CommandName): 'default' | 'secondary' | 'danger-light' | 'tertiary' => {
  switch (does) {
    case 'submit':
    case 'approve':
    case 'release':
    case 'confirm':
      return 'default'
    case 'withdraw':
    case 'releaseUrgently':
    case 'return':
      return 'danger-light'
    case 'schedule':
    case 'reopen':
    case 'keep':
      return 'secondary'
    case 'recall':
    case 'unschedule':
      return 'tertiary'
  }
}

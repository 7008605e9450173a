import { forgetAcross } from '../publication/across.ts'
import { forgetPublication } from '../publication/publication.ts'
import { forgetShares } from '../publication/shares.ts'

/** The publication may be another: what was read of it is looked at again, and kept where it still holds. */
export const forgetAll = (): void => {
  forgetPublication()
  forgetShares()
  forgetAcross()
}

import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import type { WithdrawnNotice } from '../catalogue/record/withdrawn.ts'
import { itemsOf } from './record.ts'

export interface WithdrawnPage {
  readonly notice: WithdrawnNotice
  /** The item it stood under; null while that is not public. */
  readonly item: Item | null
}

/** What stands at the address of a record that was taken down with a notice. */
export const withdrawnPage = (agency: PublishedAgency, code: string): WithdrawnPage | null => {
  const notice = agency.withdrawn.find((one) => one.code === code)
  if (notice === undefined) return null
  return { notice, item: notice.item === null ? null : (itemsOf(agency).get(notice.item) ?? null) }
}

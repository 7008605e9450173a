import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { agencyPage } from './agency.ts'
import { columnRecords, columnRows, type RecordColumn } from './column-records.ts'

/** A column of texts about disclosure itself; where it has none, the rows that tell when and by whom they are due. */
export interface ColumnPage {
  readonly inForce: readonly GovernmentRecord[]
  readonly past: readonly GovernmentRecord[]
  /** Rows of the agency's own catalogue that are about it. */
  readonly rows: readonly Item[]
}

export const columnPage = (agency: PublishedAgency, column: RecordColumn): ColumnPage => ({
  ...columnRecords(agency, column),
  rows: columnRows(agency, column),
})

/** A printed channel and how many rows of the catalogue tick it. */
export interface ChannelUse {
  readonly option: string
  readonly items: number
}

/** Channels as printed, those of most rows first. What is not ticked, or unclear, is promised to nobody. */
export const channelsOf = ({ catalogues }: Pick<PublishedAgency, 'catalogues'>): readonly ChannelUse[] => {
  const uses = new Map<string, number>()
  for (const { channels } of catalogues.flatMap(({ items }) => items)) {
    const ticked = channels.flatMap(({ option, ticked: is }) => (is === 'yes' ? [option.trim()] : []))
    for (const option of new Set(ticked)) if (option !== '') uses.set(option, (uses.get(option) ?? 0) + 1)
  }
  return [...uses].map(([option, items]) => ({ option, items })).sort((a, b) => b.items - a.items)
}

/** What 条例 art. 12 wants a guide to tell, as far as it is known of an agency. */
export interface GuidePage extends ColumnPage {
  /** 分类: the outermost names of its catalogue, with the number of their rows. */
  readonly categories: readonly { readonly name: string; readonly items: number }[]
  readonly channels: readonly ChannelUse[]
}

export const guidePage = (agency: PublishedAgency): GuidePage => ({
  ...columnPage(agency, 'guide'),
  categories: agencyPage(agency).categories.map(({ name, items }) => ({ name, items: items.length })),
  channels: channelsOf(agency),
})

import type { PublishedAgency } from '../catalogue/agency.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { listedItems, newestFirst, type ListedItem } from './agency.ts'
import { placesOfItem, placesOfRecord, type PlacedBy } from './statutory.ts'
import { statutoryNumbers, type StatutoryNumber } from './statutory-names.ts'

/** A row of the catalogue in its place among the fifteen. */
export interface PlacedItem extends ListedItem {
  readonly by: PlacedBy
  /** Records that are public under it. */
  readonly records: number
}

export interface PlacedRecord {
  readonly record: GovernmentRecord
  readonly by: PlacedBy
}

/** One of the fifteen items of 条例 art. 20, with what the agency has public for it. */
export interface StatutorySection {
  readonly number: StatutoryNumber
  readonly items: readonly PlacedItem[]
  readonly records: number
  /** The newest of them. */
  readonly latest: readonly PlacedRecord[]
}

const latestShown = 8

/** 法定主动公开内容: all fifteen, in the order of the law, those without anything among them. */
export const disclosurePage = (agency: PublishedAgency): readonly StatutorySection[] => {
  const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
  const byCode = new Map(items.map((item) => [item.code, item]))
  const counts = new Map<string, number>()
  for (const { item } of agency.records) counts.set(item, (counts.get(item) ?? 0) + 1)
  const rows = listedItems(items).map((listed) => ({
    places: placesOfItem(listed.item),
    row: { ...listed, records: counts.get(listed.item.code) ?? 0 },
  }))
  const records = newestFirst(agency.records).map((record) => ({
    places: placesOfRecord(record, byCode.get(record.item) ?? null),
    record,
  }))
  return statutoryNumbers.map((number) => {
    const here = records.flatMap(({ places, record }) => {
      const place = places.find((one) => one.number === number)
      return place === undefined ? [] : [{ record, by: place.by }]
    })
    return {
      number,
      items: rows.flatMap(({ places, row }) => {
        const place = places.find((one) => one.number === number)
        return place === undefined ? [] : [{ ...row, by: place.by }]
      }),
      records: here.length,
      latest: here.slice(0, latestShown),
    }
  })
}

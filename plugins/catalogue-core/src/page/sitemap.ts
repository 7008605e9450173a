import type { PublishedAgency } from '../catalogue/agency.ts'
import { lastChange } from './agency.ts'
import { latestMoment } from './moment.ts'
import { agencyPath, cataloguePath, columnPath, itemPath, listedPages, recordPath } from './paths.ts'

/** Addresses in one file of a site map, as the protocol allows. */
export const addressesInPart = 50_000

/**
 * When what a page of the agency shows last changed, by the page's address. A page whose content carries no moment is not
 * among them: a date that is not known is not told.
 */
export const pageDates = (agency: PublishedAgency): ReadonlyMap<string, string> => {
  const dates = new Map<string, string>()
  const tell = (path: string, moment: string | null): void => {
    if (moment !== null) dates.set(path, moment)
  }
  const underItem = new Map<string, string[]>()
  for (const { item, updatedAt } of agency.records)
    underItem.set(item, [...(underItem.get(item) ?? []), updatedAt])
  const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
  tell(agencyPath(agency), lastChange(agency))
  tell(columnPath(agency, 'disclosure'), lastChange(agency))
  tell(columnPath(agency, 'timeliness'), latestMoment(agency.records.map(({ updatedAt }) => updatedAt)))
  tell(cataloguePath(agency), latestMoment(items.map(({ updatedAt }) => updatedAt)))
  for (const item of items)
    tell(itemPath(agency, item), latestMoment([item.updatedAt, ...(underItem.get(item.code) ?? [])]))
  for (const record of agency.records)
    tell(recordPath(agency, record), latestMoment([record.updatedAt, record.releasedAt]))
  const listed = new Set(listedPages(agency))
  return new Map([...dates].filter(([path]) => listed.has(path)))
}

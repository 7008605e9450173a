import { agencyMarks, movedMarks } from '@gongkai/catalogue-core/page'
import type { publishedAgency } from './publication.ts'
import { allShares } from './shares.ts'

/** What stands in a mark for the server under an agency's address; null for no mark. */
export const agencyMarkFile = (agency: ReturnType<typeof publishedAgency>, path: string): string | null =>
  agencyMarks(agency).find((mark) => mark.path === `/${path}`)?.says ?? null

/** The same at a former address of an agency. */
export const movedMarkFile = (path: string): string | null =>
  allShares()
    .flatMap(({ moved }) => movedMarks(moved))
    .find((mark) => mark.path === `/${path}`)?.says ?? null

import type { PublishedAgency } from '../catalogue/agency.ts'
import { inspectCitations, inspectColumns, inspectGuide, type Standards } from './columns.ts'
import { inspectRecords } from './records.ts'
import type { InspectionFinding } from './rules.ts'

/** Everything of an agency that an inspection would fault, from what is public of it alone. */
export const inspectAgency = (
  agency: PublishedAgency,
  standards: Standards,
): readonly InspectionFinding[] => [
  ...inspectColumns(agency, standards),
  ...inspectGuide(agency),
  ...inspectCitations(agency),
  ...inspectRecords(agency, standards.calendar),
]

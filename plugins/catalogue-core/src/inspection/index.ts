export { byWeight, gradeNames, rules, type Grade, type InspectionFinding, type RuleId } from './rules.ts'
export { inspectAgency } from './agency.ts'
export type { Standards } from './columns.ts'
export { inspectFoot, inspectPage, pageKind, type PageFacts, type PageKind } from './page.ts'

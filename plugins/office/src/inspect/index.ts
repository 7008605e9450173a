export { inspectFile } from './inspect-file.ts'
export type { Inspection, UnscannedPart } from './inspection.ts'

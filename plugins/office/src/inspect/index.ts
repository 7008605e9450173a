export { inspectFile } from './inspect-file.ts'
export type { Inspection, UnscannedPart } from './inspection.ts'
export { stripMetadata } from '../strip/strip-metadata.ts'
export type { Stripped } from '../strip/outcome.ts'

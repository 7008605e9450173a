import * as v from 'valibot'
import { Columns } from './column.ts'
import { AgencySlug, Day } from './ids.ts'
import { itemFields } from './item.ts'
import { recordFields } from './record.ts'
import { IndexCode } from './record/index-number.ts'
import { PenaltyTier } from './record/penalty.ts'

const line = v.pipe(v.string(), v.maxLength(500))
/** Left out by files from before there was such a field. */
const later = v.optional(v.nullable(line), null)
/** A place in a list of the same file, counted from 1. */
const position = v.pipe(v.number(), v.integer(), v.minValue(1))
const positions = v.optional(v.array(position), [])

/** A catalogue as read from an agency's document: what the import path takes and `export --format json` writes. */
export const CatalogueDocument = v.object({
  title: v.nullable(line),
  edition: v.nullable(line),
  columns: Columns,
  notes: v.array(v.pipe(v.string(), v.maxLength(5000))),
  source: v.nullable(line),
  items: v.array(v.object(itemFields)),
})
export type CatalogueDocument = v.InferOutput<typeof CatalogueDocument>

/** Everything a seed file holds of one agency. Texts are the document's own; `en` names are ours. */
export const AgencyDocument = v.object({
  slug: AgencySlug,
  name: line,
  printedName: line,
  englishName: v.nullable(line),
  place: v.nullable(line),
  areaCode: v.nullable(line),
  /** What its index numbers begin with; null where it is not known. */
  indexCode: v.optional(v.nullable(IndexCode), null),
  note: v.nullable(line),
  phone: v.nullable(line),
  address: v.nullable(line),
  officeHours: v.nullable(line),
  disclosureOffice: later,
  fax: later,
  email: later,
  applyUrl: later,
  demo: v.boolean(),
  order: v.number(),
  departments: v.array(v.object({ name: line, phone: v.nullable(line) })),
  catalogue: CatalogueDocument,
  records: v.array(
    v.object({
      ...recordFields,
      /** Position in the catalogue, counted from 1, of the item the record stands under. */
      item: position,
      /** Positions of the records before it that it amends, repeals or interprets. */
      amends: positions,
      repeals: positions,
      interprets: positions,
      penaltyTier: v.optional(v.nullable(PenaltyTier), null),
      publishUntil: v.optional(v.nullable(Day), null),
      /** Whether the demo shows it released or still as a draft. */
      released: v.boolean(),
      /** Names of files beside the seed file. */
      attachments: v.array(line),
    }),
  ),
})
export type AgencyDocument = v.InferOutput<typeof AgencyDocument>

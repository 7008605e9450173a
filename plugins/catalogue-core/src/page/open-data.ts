import * as v from 'valibot'
import { Choice } from '../catalogue/choice.ts'
import { AgencySlug, Code, Day, Locale } from '../catalogue/ids.ts'
import { Phone } from '../catalogue/phone.ts'
import { Attribute } from '../catalogue/attribute.ts'
import { RecordKind, Validity } from '../catalogue/record.ts'
import { linkSides } from '../catalogue/record/links.ts'
import { PenaltyTier } from '../catalogue/record/penalty.ts'

/*
 * What programs read of an agency, an item and a record: the words of their pages under fixed names, with whole addresses.
 * Names once published stay; nothing that no page shows is in it. Of a release these are files beside the pages.
 */

const text = v.string()
const told = v.nullable(text)
const url = v.string()
const moment = v.nullable(v.string())

const Named = v.object({ name: text, url })

const common = {
  /** The page of which this is the data. */
  url,
  language: Locale,
  /** True for the made-up agency that shows what the product can do. */
  demo: v.boolean(),
}

export const OpenAgency = v.object({
  ...common,
  slug: AgencySlug,
  name: text,
  printedName: text,
  place: told,
  note: told,
  phone: told,
  address: told,
  officeHours: told,
  departments: v.array(v.object({ name: text, phone: told })),
  catalogues: v.array(
    v.object({
      title: told,
      edition: told,
      publishedOn: v.nullable(Day),
      source: told,
      items: v.number(),
      files: v.object({ xlsx: url, docx: url, csv: url, json: url }),
    }),
  ),
  items: v.array(v.object({ code: Code, path: v.array(text), url, data: url })),
  records: v.array(v.object({ code: Code, title: text, releasedAt: text, url, data: url })),
  feed: url,
  updatedAt: moment,
})
export type OpenAgency = v.InferOutput<typeof OpenAgency>

export const OpenItem = v.object({
  ...common,
  code: Code,
  agency: Named,
  number: told,
  path: v.array(text),
  content: text,
  /** Each citation as printed, with the page of what it cites. */
  basis: v.array(v.object({ citation: text, url })),
  basisKinds: v.array(Choice),
  publisher: told,
  deadline: told,
  channels: v.array(Choice),
  attribute: v.array(Choice),
  form: v.array(Choice),
  audience: v.array(Choice),
  responsible: told,
  phones: v.array(Phone),
  extra: v.record(v.string(), text),
  doubts: v.array(text),
  records: v.array(v.object({ title: text, releasedAt: text, url, data: url })),
  updatedAt: moment,
})
export type OpenItem = v.InferOutput<typeof OpenItem>

export const OpenRecord = v.object({
  ...common,
  code: Code,
  agency: Named,
  /** The item it stands under; null while that item is not public. */
  item: v.nullable(Named),
  title: text,
  summary: told,
  indexNumber: told,
  documentNumber: told,
  kind: RecordKind,
  theme: told,
  publisher: text,
  attribute: Attribute,
  formedOn: v.nullable(Day),
  releasedAt: text,
  eventOn: v.nullable(Day),
  validity: Validity,
  effectiveFrom: v.nullable(Day),
  endedOn: v.nullable(Day),
  tier: v.nullable(PenaltyTier),
  publishUntil: v.nullable(Day),
  /** The body as plain words. */
  text,
  attachments: v.array(v.object({ name: text, mime: text, bytes: v.number(), url })),
  links: v.array(v.object({ relation: v.picklist(linkSides), title: text, on: v.nullable(Day), url })),
  updatedAt: moment,
})
export type OpenRecord = v.InferOutput<typeof OpenRecord>

import * as v from 'valibot'
import { noOwnThesaurus, OwnThesaurus } from '../search/thesaurus/own.ts'
import { Columns } from './column.ts'
import { AgencySlug, Day, DocumentId, Locale } from './ids.ts'
import { Item } from './item.ts'
import { GovernmentRecord } from './record.ts'
import { WithdrawnNotice } from './record/withdrawn.ts'
import { Succession } from './succession.ts'

const line = v.pipe(v.string(), v.maxLength(500))
const optionalLine = v.nullable(line)
/** Left out by what was published before there was such a field. */
const laterLine = v.optional(optionalLine, null)

export const Department = v.object({ id: DocumentId, name: line, phone: optionalLine })
export type Department = v.InferOutput<typeof Department>

/** A law or document cited by this agency's items; `key` is core's `basisKey` of its title. */
export const Basis = v.object({
  key: line,
  title: line,
  documentNumber: optionalLine,
  kind: v.picklist(['law', 'administrativeRegulation', 'localRegulation', 'rule', 'normative', 'other']),
  url: optionalLine,
})
export type Basis = v.InferOutput<typeof Basis>

/** An edition 目录 of an agency's catalogue, with the columns its own document prints. */
export const Catalogue = v.object({
  id: DocumentId,
  /** Title as printed; null where the document has none. */
  title: optionalLine,
  edition: optionalLine,
  publishedOn: v.nullable(Day),
  columns: Columns,
  /** What the reviewers of the document noted of it as a whole. */
  notes: v.array(v.pipe(v.string(), v.maxLength(5000))),
  /** Where the text comes from, for whoever checks it. */
  source: optionalLine,
  items: v.array(Item),
})
export type Catalogue = v.InferOutput<typeof Catalogue>

/** An agency 机关 with everything of it that is public, in one locale: the unit that leaves the CMS. */
export const PublishedAgency = v.object({
  id: DocumentId,
  slug: AgencySlug,
  /** What it was called in addresses before, oldest first: they lead to the present ones. */
  formerSlugs: v.optional(v.array(AgencySlug), []),
  locale: Locale,
  /** Name to show: 慈溪市医疗保障局. */
  name: line,
  /** Name as the agency's own document prints it: 市医保局. */
  printedName: line,
  /** 四川省乐山市; null where the document does not tell. */
  place: optionalLine,
  areaCode: optionalLine,
  /** Said beside the name where it needs a word: 原文未写区名. */
  note: optionalLine,
  phone: optionalLine,
  address: optionalLine,
  officeHours: optionalLine,
  /** 政府信息公开工作机构 (条例 art. 4), and how else it is reached (art. 12); null where the agency has not entered it. */
  disclosureOffice: laterLine,
  fax: laterLine,
  email: laterLine,
  /** Where its own form for applications 依申请公开 is. */
  applyUrl: laterLine,
  /** True for the made-up agency that shows what the product can do; labelled 示例 wherever it is shown. */
  demo: v.boolean(),
  order: v.number(),
  departments: v.array(Department),
  bases: v.optional(v.array(Basis), []),
  catalogues: v.array(Catalogue),
  records: v.array(GovernmentRecord),
  /** Records that were taken down with a notice that says so. */
  withdrawn: v.optional(v.array(WithdrawnNotice), []),
  /** Where the addresses of items lead that went into others; left out where there are none, so that digests stay. */
  succeeded: v.optional(v.array(Succession)),
})
export type PublishedAgency = v.InferOutput<typeof PublishedAgency>

/**
 * One line per agency: enough to list them and to see which changed. `digest` is SHA-256 over the agency's canonical JSON.
 * Beside them the published search words of staff, with which the site understands questions.
 */
export const PublicationIndex = v.object({
  agencies: v.array(v.object({ slug: AgencySlug, locale: Locale, digest: v.string() })),
  words: v.optional(OwnThesaurus, noOwnThesaurus),
  /** Number of the newest change that was to be seen when the reading began; the agencies may be newer. 0: none yet. */
  version: v.optional(v.number(), 0),
})
export type PublicationIndex = v.InferOutput<typeof PublicationIndex>

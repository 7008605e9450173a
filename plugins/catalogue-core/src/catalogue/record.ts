import * as v from 'valibot'
import { Attribute } from './attribute.ts'
import { Code, Day, DocumentId, Moment } from './ids.ts'
import { RecordLink } from './record/links.ts'
import { PenaltyTier } from './record/penalty.ts'

/** What a record 政府信息 is about, as columns of disclosure sites name it. */
export const recordKinds = [
  'normative',
  'interpretation',
  'notice',
  'guide',
  'list',
  'penalty',
  'inspection',
  'budget',
  'statistics',
  'plan',
  'annualReport',
  'procurement',
  'personnel',
  'reply',
  'organisation',
  'other',
] as const
export const RecordKind = v.picklist(recordKinds)
export type RecordKind = v.InferOutput<typeof RecordKind>

export const recordKindNames: Readonly<Record<RecordKind, { 'zh-Hans': string; en: string }>> = {
  normative: { 'zh-Hans': '行政规范性文件', en: 'Normative document' },
  interpretation: { 'zh-Hans': '政策解读', en: 'Interpretation' },
  notice: { 'zh-Hans': '通知公告', en: 'Notice' },
  guide: { 'zh-Hans': '办事指南', en: 'Service guide' },
  list: { 'zh-Hans': '名单清单', en: 'List' },
  penalty: { 'zh-Hans': '行政处罚', en: 'Penalty' },
  inspection: { 'zh-Hans': '监督检查', en: 'Inspection' },
  budget: { 'zh-Hans': '预算决算', en: 'Budget and accounts' },
  statistics: { 'zh-Hans': '统计数据', en: 'Statistics' },
  plan: { 'zh-Hans': '规划计划', en: 'Plan' },
  annualReport: { 'zh-Hans': '年度报告', en: 'Annual report' },
  procurement: { 'zh-Hans': '政府采购', en: 'Procurement' },
  personnel: { 'zh-Hans': '人事信息', en: 'Personnel' },
  reply: { 'zh-Hans': '建议提案答复', en: 'Reply to a proposal' },
  organisation: { 'zh-Hans': '机构信息', en: 'Organisation' },
  other: { 'zh-Hans': '其他', en: 'Other' },
}

/** 有效性 of a document (STANDARDS §2.3); a repealed one is marked, never deleted. */
export const validities = ['valid', 'amended', 'expired', 'repealed', 'notYet'] as const
export const Validity = v.picklist(validities)
export type Validity = v.InferOutput<typeof Validity>

export const validityNames: Readonly<Record<Validity, { 'zh-Hans': string; en: string }>> = {
  valid: { 'zh-Hans': '有效', en: 'In force' },
  amended: { 'zh-Hans': '已修改', en: 'Amended' },
  expired: { 'zh-Hans': '失效', en: 'Expired' },
  repealed: { 'zh-Hans': '废止', en: 'Repealed' },
  notYet: { 'zh-Hans': '尚未生效', en: 'Not yet in force' },
}

/** A file under a record. `hash` (SHA-256, hex) names it in the release; `bytes` is its size. */
export const Attachment = v.object({
  file: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  mime: v.string(),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Attachment = v.InferOutput<typeof Attachment>

/** The words of a record; what the server adds (release moment, codes) is in {@link GovernmentRecord}. */
export const recordFields = {
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  /** 内容概述 (条例 art. 12). */
  summary: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  /** HTML of the elements that `body/list.ts` names, nothing else. */
  body: v.pipe(v.string(), v.maxLength(500_000)),
  kind: RecordKind,
  theme: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  indexNumber: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  documentNumber: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  formedOn: v.nullable(Day),
  validity: Validity,
  effectiveFrom: v.nullable(Day),
  endedOn: v.nullable(Day),
  attribute: Attribute,
  publisher: v.nullable(v.pipe(v.string(), v.maxLength(200))),
}

/**
 * A record 政府信息 as it stands in public, under the item with code `item`. Its `validity` and `endedOn` are those of the
 * day of reading: what amends and repeals it is counted in.
 */
export const GovernmentRecord = v.object({
  id: DocumentId,
  code: Code,
  item: Code,
  /** 发布日期: set by the server at the first release, never by a person (DESIGN §6.5). */
  releasedAt: Moment,
  updatedAt: v.string(),
  attachments: v.array(Attachment),
  /** Pictures in the body, by the name that stands in it. */
  images: v.optional(v.array(Attachment), []),
  ...recordFields,
  /** Ties to other public records, both those it makes and those that others make to it. */
  links: v.optional(v.array(RecordLink), []),
  /** How grave a penalty is; null for anything else. */
  tier: v.optional(v.nullable(PenaltyTier), null),
  /** Last day on which it is public; null where it stays. */
  publishUntil: v.optional(v.nullable(Day), null),
  /** Day from which its deadline counts, where that is not its formation: of the decision, of the entry, of the settlement. */
  eventOn: v.optional(v.nullable(Day), null),
})
export type GovernmentRecord = v.InferOutput<typeof GovernmentRecord>

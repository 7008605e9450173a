import * as v from 'valibot'
import { Attribute } from '../catalogue/attribute.ts'

/** Why something is not disclosed: the articles of the 条例 that allow it, by article and its case. */
export const grounds = [
  'art14Secret',
  'art14Law',
  'art14Safety',
  'art15Business',
  'art15Privacy',
  'art16Internal',
  'art16Process',
  'art16Files',
] as const
export const Ground = v.picklist(grounds)
export type Ground = v.InferOutput<typeof Ground>

export const groundNames: Readonly<Record<Ground, { 'zh-Hans': string; en: string }>> = {
  art14Secret: { 'zh-Hans': '条例第十四条：国家秘密', en: 'Art. 14: state secrets' },
  art14Law: {
    'zh-Hans': '条例第十四条：法律、行政法规禁止公开',
    en: 'Art. 14: forbidden by law or administrative regulation',
  },
  art14Safety: {
    'zh-Hans': '条例第十四条：可能危及国家安全、公共安全、经济安全、社会稳定',
    en: 'Art. 14: danger to national, public or economic security or social stability',
  },
  art15Business: { 'zh-Hans': '条例第十五条：商业秘密', en: 'Art. 15: business secrets' },
  art15Privacy: { 'zh-Hans': '条例第十五条：个人隐私', en: 'Art. 15: personal privacy' },
  art16Internal: { 'zh-Hans': '条例第十六条：内部事务信息', en: 'Art. 16: internal affairs' },
  art16Process: { 'zh-Hans': '条例第十六条：过程性信息', en: 'Art. 16: information of the process' },
  art16Files: { 'zh-Hans': '条例第十六条：行政执法案卷信息', en: 'Art. 16: case files of enforcement' },
}

/** 公开形式 of the release: whole, with a part kept back (条例 art. 37), or with personal data masked. */
export const releaseForms = ['whole', 'separated', 'masked'] as const
export const releaseFormNames: Readonly<
  Record<(typeof releaseForms)[number], { 'zh-Hans': string; en: string }>
> = {
  whole: { 'zh-Hans': '全文公开', en: 'In full' },
  separated: { 'zh-Hans': '区分处理后公开', en: 'With parts kept back' },
  masked: { 'zh-Hans': '脱敏后公开', en: 'With personal data masked' },
}

const opinion = v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(1000)))

/** 保密审查单: what the drafter proposes and the reviewers decide on, bound to the digest of the version. */
export const ReviewSheet = v.object({
  attribute: Attribute,
  /** The legal ground, and why it applies here, wherever the attribute is not 主动公开. */
  ground: v.nullable(Ground),
  groundText: opinion,
  form: v.picklist(releaseForms),
  /** What the drafter says of secrecy: 不涉密 and why, or what was taken out. */
  secrecy: opinion,
})
export type ReviewSheet = v.InferOutput<typeof ReviewSheet>

export const plainSheet: ReviewSheet = {
  attribute: 'active',
  ground: null,
  groundText: null,
  form: 'whole',
  secrecy: null,
}

import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { commandNames, eventNames } from '@gongkai/catalogue-core/review'

type Names = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** Acts that stand in the audit where they were refused; where they were done, what came of them stands there. */
const attempts: Names = {
  ...commandNames,
  create: { 'zh-Hans': '新建', en: 'Create' },
  update: { 'zh-Hans': '保存', en: 'Save' },
  clone: { 'zh-Hans': '复制', en: 'Copy' },
  delete: { 'zh-Hans': '删除', en: 'Delete' },
  discardDraft: { 'zh-Hans': '放弃草稿', en: 'Discard draft' },
  publish: { 'zh-Hans': '发布', en: 'Publish' },
  unpublish: { 'zh-Hans': '取消发布', en: 'Unpublish' },
  'file.replace': { 'zh-Hans': '替换文件', en: 'Replace file' },
  'file.delete': { 'zh-Hans': '删除文件', en: 'Delete file' },
  'file.hang': { 'zh-Hans': '上传时直接挂到内容', en: 'Hang an upload on content' },
  door: { 'zh-Hans': '访问受管内容', en: 'Reach for governed content' },
}

/** What was done: steps of the review, and beside them people, agencies, corrections, the clock. */
const done: Names = {
  ...eventNames,
  deleted: { 'zh-Hans': '删除草稿', en: 'Draft deleted' },
  unconfirmed: { 'zh-Hans': '紧急发布逾期未确认', en: 'Urgent release not confirmed in time' },
  overdue: { 'zh-Hans': '公开时限逾期', en: 'Disclosure overdue' },
  corrected: { 'zh-Hans': '快速更正', en: 'Corrected' },
  'corrected.urgently': { 'zh-Hans': '紧急更正', en: 'Corrected urgently' },
  'correction.confirmed': { 'zh-Hans': '确认更正', en: 'Correction confirmed' },
  'correction.reverted': { 'zh-Hans': '恢复更正前内容', en: 'Correction reverted' },
  'people.adopted': { 'zh-Hans': '沿用已有账号', en: 'Accounts taken over' },
  'people.assigned': { 'zh-Hans': '设置负责机关', en: 'Agencies assigned' },
  'agency.review': { 'zh-Hans': '设置审查环节', en: 'Review steps set' },
  'content.adopted': { 'zh-Hans': '沿用已有内容', en: 'Content taken over' },
  'items.moved': { 'zh-Hans': '调整事项顺序', en: 'Items moved' },
  'thesaurus.published': { 'zh-Hans': '发布检索词库', en: 'Search words published' },
  'thesaurus.restored': { 'zh-Hans': '恢复检索词库', en: 'Search words restored' },
  'evidence.packed': { 'zh-Hans': '下载证据包', en: 'Evidence pack taken' },
}

const names: Names = { ...attempts, ...done }

/** What an act is called; one that is not known here keeps its own name. */
export const actName = (act: string, locale: Locale): string => names[act]?.[locale] ?? act

/** For the filter: what was done, then what was refused, for the two may be called alike. */
export const actsNamed = (
  locale: Locale,
  refused: string,
): readonly (readonly [act: string, name: string])[] => [
  ...Object.keys(done).map((act) => [act, actName(act, locale)] as const),
  ...Object.keys(attempts).map((act) => [act, `${actName(act, locale)} · ${refused}`] as const),
]

import type { Locale } from '../catalogue/ids.ts'

/** The fifteen 项 of 条例 art. 20: what every agency owes of its own motion, in the order of the law. */
export const statutoryNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const
export type StatutoryNumber = (typeof statutoryNumbers)[number]

/** Where everything goes that the law asks for elsewhere: the last of the fifteen is open. */
export const otherStatutory: StatutoryNumber = 15

/** Short names, as headings; the law's own sentences are longer. */
export const statutoryNames: Readonly<Record<StatutoryNumber, Readonly<Record<Locale, string>>>> = {
  1: { 'zh-Hans': '法规、规章和规范性文件', en: 'Regulations, rules and normative documents' },
  2: { 'zh-Hans': '机关职能和机构信息', en: 'Functions and organisation' },
  3: { 'zh-Hans': '规划和有关政策', en: 'Plans and related policies' },
  4: { 'zh-Hans': '统计信息', en: 'Statistics' },
  5: { 'zh-Hans': '行政许可和其他对外管理服务', en: 'Licences and other services to the public' },
  6: { 'zh-Hans': '行政处罚和行政强制', en: 'Penalties and enforcement' },
  7: { 'zh-Hans': '财政预算和决算', en: 'Budget and final accounts' },
  8: { 'zh-Hans': '行政事业性收费', en: 'Administrative charges' },
  9: { 'zh-Hans': '政府集中采购', en: 'Centralised government procurement' },
  10: { 'zh-Hans': '重大建设项目', en: 'Major construction projects' },
  11: {
    'zh-Hans': '扶贫、教育、医疗、社会保障和促进就业',
    en: 'Poverty relief, education, health, social security and employment',
  },
  12: { 'zh-Hans': '突发公共事件', en: 'Public emergencies' },
  13: { 'zh-Hans': '监督检查', en: 'Supervision and inspection' },
  14: { 'zh-Hans': '公务员招考录用', en: 'Recruitment of civil servants' },
  15: { 'zh-Hans': '其他应当主动公开的信息', en: 'Other information that must be disclosed' },
}

export const isStatutoryNumber = (number: number): number is StatutoryNumber =>
  statutoryNumbers.some((one) => one === number)

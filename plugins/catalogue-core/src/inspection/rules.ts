/**
 * What an inspection of a disclosure site looks at, by the numbers under which our documents name the rules. Sources:
 * 条例 = 《政府信息公开条例》(国务院令第711号); 指引 = 《政府网站发展指引》(国办发〔2017〕47号); 指标 = 《政府网站与政务新媒体检查指标》
 * (国办秘函〔2019〕19号).
 */
export const rules = {
  R01: {
    'zh-Hans': '政府信息的索引、名称、内容概述、生成日期、发布机构齐全（条例第十二条）',
    en: 'Records carry index number, title, summary, date and publisher (Regulation, art. 12)',
  },
  R02: { 'zh-Hans': '索引号唯一（国办秘函〔2009〕6号）', en: 'Index numbers are unique' },
  R03: {
    'zh-Hans': '在规定时限内公开（条例第二十六条）',
    en: 'Published within the time set (Regulation, art. 26)',
  },
  R07: {
    'zh-Hans': '1月31日前公布上一年度报告（条例第四十九条）',
    en: 'The report of the year before is published by 31 January (Regulation, art. 49)',
  },
  R08: {
    'zh-Hans': '公开指南载明工作机构的名称、地址、时间、电话（条例第十二条）',
    en: 'The guide names the office, its address, hours and phone (Regulation, art. 12)',
  },
  R09: { 'zh-Hans': '失效、废止文件标注日期', en: 'Expired and repealed documents carry the date' },
  R10: { 'zh-Hans': '发文字号合乎规范（GB/T 9704）', en: 'Document numbers have the standard form' },
  R11: {
    'zh-Hans': '依据的条、款、项引用准确',
    en: 'Articles, paragraphs and points are cited as they are numbered',
  },
  R12: {
    'zh-Hans': '政策文件与解读相互链接（国办发〔2016〕80号）',
    en: 'Policy documents and interpretations link to one another',
  },
  R13: {
    'zh-Hans': '行政处罚信息标明等级和公示期限',
    en: 'Penalties state their grade and how long they are shown',
  },
  R14: {
    'zh-Hans': '不含涉密标志和未经处理的个人信息（条例第十四条、第十五条）',
    en: 'No mark of secrecy, no personal data left standing (Regulation, arts. 14 and 15)',
  },
  R15: { 'zh-Hans': '网页标签规范（指引）', en: 'Meta tags as the guidelines name them' },
  R16: { 'zh-Hans': '页面底部功能区齐全（指引）', en: 'The foot of the page has what it must' },
  R17: {
    'zh-Hans': '无错链、空白栏目、无日期信息（指标）',
    en: 'No dead links, empty columns, undated entries',
  },
  R18: { 'zh-Hans': '栏目及时更新（指标）', en: 'Columns are kept up to date' },
  R19: {
    'zh-Hans': '可检索、查阅、下载（条例第二十四条）',
    en: 'Search, reading and downloading (Regulation, art. 24)',
  },
  R20: { 'zh-Hans': '网页信息无障碍', en: 'Pages are accessible' },
  R22: { 'zh-Hans': '不引用站外资源', en: 'Nothing is loaded from elsewhere' },
} as const satisfies Readonly<Record<string, { readonly 'zh-Hans': string; readonly en: string }>>

export type RuleId = keyof typeof rules

/** 单项否决: the whole site fails by it. 扣分: it costs points. 提示: a person should look. */
export const gradeNames = {
  veto: { 'zh-Hans': '单项否决', en: 'veto' },
  fault: { 'zh-Hans': '扣分', en: 'fault' },
  doubt: { 'zh-Hans': '提示', en: 'doubt' },
} as const
export type Grade = keyof typeof gradeNames

/** One thing that an inspection would fault. */
export interface InspectionFinding {
  readonly rule: RuleId
  readonly grade: Grade
  /** Root-relative address of the page where it can be seen. */
  readonly address: string
  /** Name of what is faulted, as the page shows it. */
  readonly about: string
  readonly said: { readonly 'zh-Hans': string; readonly en: string }
}

const weights: Readonly<Record<Grade, number>> = { veto: 0, fault: 1, doubt: 2 }

/** What weighs most first, then by rule and address: two runs over the same site say the same. */
export const byWeight = (a: InspectionFinding, b: InspectionFinding): number =>
  weights[a.grade] - weights[b.grade] ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
  (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)

import type { ProblemTexts } from './texts.ts'

/** What forbids the dates, numbers and ties of a record. */
export const recordProblems = {
  FORMED_AFTER_FIRST_RELEASE: {
    severity: 'error',
    'zh-Hans': '“{name}”的形成日期 {formed} 晚于首次发布日期 {released}。请更正形成日期。',
    en: '“{name}” is formed on {formed}, after its first release on {released}. Correct the date of formation.',
  },
  NUMBER_YEAR_DIFFERS: {
    severity: 'error',
    'zh-Hans': '“{name}”的文号“{number}”为 {year} 年，与形成日期 {formed} 不是同一年。请核对文号和形成日期。',
    en: '“{name}” has the number “{number}” of {year}, but is formed on {formed}. Check the number and the date.',
  },
  VALIDITY_DATES_REVERSED: {
    severity: 'error',
    'zh-Hans': '“{name}”的失效（废止）日期 {ended} 早于生效（形成）日期 {from}。请更正。',
    en: '“{name}” ends on {ended}, before it begins on {from}. Correct the dates.',
  },
  EFFECTIVE_BEFORE_FORMED: {
    severity: 'warning',
    'zh-Hans': '“{name}”的生效日期 {from} 早于形成日期 {formed}。请确认文件确有溯及规定。',
    en: '“{name}” is in force from {from}, before it was formed on {formed}. Make sure that the text says so.',
  },
  DOCUMENT_NUMBER_TAKEN: {
    severity: 'error',
    'zh-Hans': '文号“{number}”已用于“{other}”。请核对“{name}”的文号。',
    en: 'The document number “{number}” belongs to “{other}”. Check the number of “{name}”.',
  },
  INDEX_NUMBER_TAKEN: {
    severity: 'error',
    'zh-Hans': '索引号“{number}”已用于“{other}”。请更正，或留空由系统编号。',
    en: 'The index number “{number}” belongs to “{other}”. Correct it, or leave it empty and the system gives one.',
  },
  INDEX_CODE_MISSING: {
    severity: 'error',
    'zh-Hans':
      '“{agency}”没有填写机构代码，无法编制索引号（条例第十二条要求目录有索引）。请在“机关”中填写该机关的“机构代码”后再发布。',
    en: '“{agency}” has no agency code, so no index number can be given (Regulation, art. 12). Enter its code under Agencies, then publish.',
  },
  INDEX_CODE_CHECK: {
    severity: 'warning',
    'zh-Hans': '代码“{code}”的校验位应为“{expected}”，可能有误。请核对。',
    en: 'The last character of the code “{code}” ought to be “{expected}”. Check it.',
  },
  INDEX_NUMBERS_USED_UP: {
    severity: 'error',
    'zh-Hans': '机构代码“{code}”{year}年的索引号已用完（99999 个）。请手工填写索引号。',
    en: 'All 99999 index numbers of the code “{code}” for {year} are given. Enter a number by hand.',
  },
  LINK_TO_ITSELF: {
    severity: 'error',
    'zh-Hans': '“{name}”不能修改、废止或者解读自己。请改选其他信息。',
    en: '“{name}” cannot amend, repeal or interpret itself. Choose another record.',
  },
  LINK_IN_CIRCLE: {
    severity: 'error',
    'zh-Hans': '“{name}”与“{other}”互相修改、废止或者解读。请核对哪一件在前。',
    en: '“{name}” and “{other}” amend, repeal or interpret one another. Check which of them came first.',
  },
  LINK_OTHER_AGENCY: {
    severity: 'error',
    'zh-Hans': '“{other}”是其他机关的信息，“{name}”不能与它建立修改、废止、解读关系。请在正文中说明。',
    en: '“{other}” belongs to another agency; “{name}” cannot be tied to it. Say so in the text instead.',
  },
  PENALTY_TIER_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”是行政处罚信息，没有选择公示等级（轻微、一般、严重）。请选择后再发布。',
    en: '“{name}” is a penalty without its publication tier (minor, general, serious). Choose one before publishing.',
  },
  PENALTY_END_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”没有公示截止日期。按所选等级应在 {from} 至 {to} 之间。',
    en: '“{name}” has no last day of publication. Its tier allows {from} to {to}.',
  },
  PENALTY_END_OUT_OF_RANGE: {
    severity: 'error',
    'zh-Hans': '“{name}”的公示截止日期 {until} 超出所选等级的范围：应在 {from} 至 {to} 之间。',
    en: '“{name}” is to be shown until {until}, which its tier does not allow: choose a day from {from} to {to}.',
  },
  DISPLAY_OVER: {
    severity: 'error',
    'zh-Hans': '“{name}”的公示已于 {until} 期满，不能再发布。',
    en: 'The time of “{name}” on display ended on {until}; it cannot be published any more.',
  },
} as const satisfies ProblemTexts

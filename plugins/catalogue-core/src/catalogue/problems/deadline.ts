import type { ProblemTexts } from './texts.ts'

/** What deadlines and the State Council’s notices on working days can lack. */
export const deadlineProblems = {
  DEADLINE_NOT_UNDERSTOOD: {
    severity: 'warning',
    'zh-Hans': '公开时限中的“{words}”未能识别，请人工核对；系统不据此计算到期日。',
    en: 'The words “{words}” of the deadline were not understood; check them by hand. No date is computed from them.',
  },
  DEADLINE_PURPOSE_UNSTATED: {
    severity: 'warning',
    'zh-Hans': '公开时限只写了“{words}”，没有说明是公开期限、更新周期还是公示期。请补充完整。',
    en: 'The deadline says only “{words}”, not whether it limits publication, repeats or is the time on display. Complete it.',
  },
  CALENDAR_YEAR_UNKNOWN: {
    severity: 'warning',
    'zh-Hans': '{year}年放假安排尚未录入，涉及该年的到期日待定。国务院办公厅发布通知后，请导入通知全文。',
    en: 'The working days of {year} are not known yet; dates that need them stay open. Import the State Council notice once it is out.',
  },
  NOTICE_YEAR_MISSING: {
    severity: 'error',
    'zh-Hans': '未找到年份。请粘贴《国务院办公厅关于××××年部分节假日安排的通知》全文。',
    en: 'No year was found. Paste the whole State Council notice on the holidays of a year.',
  },
  NOTICE_NUMBER_MISSING: {
    severity: 'error',
    'zh-Hans': '未找到发文字号（如“国办发明电〔2025〕7号”）。请连同发文字号一并粘贴。',
    en: 'No document number (as in 国办发明电〔2025〕7号) was found. Paste the notice with its number.',
  },
  NOTICE_DATE_MISSING: {
    severity: 'error',
    'zh-Hans': '未找到通知末尾的成文日期。请粘贴通知全文。',
    en: 'The date at the end of the notice was not found. Paste the whole notice.',
  },
  NOTICE_ADDRESS_WRONG: {
    severity: 'error',
    'zh-Hans': '通知网址“{address}”不正确。请填写以 https:// 开头的网址，以便核对。',
    en: 'The address “{address}” of the notice is not one. Give the https:// address where it can be checked.',
  },
  NOTICE_HOLIDAY_MISSING: {
    severity: 'error',
    'zh-Hans': '通知中未找到“{holiday}”的安排。请确认已粘贴通知全文。',
    en: 'The notice says nothing on “{holiday}”. Make sure that the whole notice was pasted.',
  },
  NOTICE_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '通知中的“{words}”未能识别，本年度日历未导入。请核对原文。',
    en: 'The words “{words}” of the notice were not understood; the year was not imported. Check the text.',
  },
  NOTICE_CONTRADICTS: {
    severity: 'error',
    'zh-Hans': '通知中的“{words}”前后不符：按日历应为{expected}。请核对原文和年份。',
    en: 'The words “{words}” of the notice contradict the calendar, which says {expected}. Check the text and the year.',
  },
} as const satisfies ProblemTexts

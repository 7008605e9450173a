import type { ProblemTexts } from './texts.ts'

/** What is to be done by when, and was not. */
export const dutyProblems = {
  RECORD_DUE_SOON: {
    severity: 'note',
    'zh-Hans': '“{name}”应于{due}前公开，还剩{days}天。',
    en: '“{name}” is to be public by {due}; days left: {days}.',
  },
  RECORD_OVERDUE: {
    severity: 'error',
    'zh-Hans': '“{name}”应于{due}前公开，已逾期{days}天。请尽快办理发布。',
    en: '“{name}” was to be public by {due} and is late; days overdue: {days}. Release it as soon as possible.',
  },
  TASK_DUE_SOON: {
    severity: 'note',
    'zh-Hans': '“{name}”{period}的内容应于{due}前公开，还剩{days}天。',
    en: '“{name}” for {period} is to be public by {due}; days left: {days}.',
  },
  TASK_OVERDUE: {
    severity: 'error',
    'zh-Hans': '“{name}”{period}的内容应于{due}前公开，已逾期{days}天。请尽快发布。',
    en: '“{name}” for {period} was to be public by {due} and is late; days overdue: {days}. Publish it as soon as possible.',
  },
  DUE_DAY_OPEN: {
    severity: 'note',
    'zh-Hans': '“{name}”的到期日待定：{year}年放假安排尚未录入。',
    en: 'The due day of “{name}” is open: the holidays of {year} are not entered.',
  },
  COLUMN_STALE: {
    severity: 'warning',
    'zh-Hans': '“{name}”自{last}起没有更新，超过检查规定的时限（{rule}）。请核实并更新。',
    en: 'Nothing new has come under “{name}” since {last}, longer than the inspection allows ({rule}). Check and update it.',
  },
  COLUMN_EMPTY: {
    severity: 'warning',
    'zh-Hans': '“{name}”下没有已发布的信息，检查时按空白栏目计。',
    en: 'Nothing was released under “{name}”; an inspection counts it as an empty column.',
  },
} as const satisfies ProblemTexts

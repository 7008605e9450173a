import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { Day } from '../catalogue/ids.ts'
import { deadlineExample } from './example.ts'
import { readDeadline } from './parse.ts'
import { ruleWords } from './words.ts'

const today = v.parse(Day, '2026-11-23')
const december = v.parse(Day, '2026-12-10')

/** Deadline → its rules in plain words. */
test.each([
  [
    '公开事项信息形成或变更之日起20个工作日内公开',
    ['形成或变更之日起 20 个工作日内公开'],
    ['published within 20 working days of formation or change'],
  ],
  [
    '自作出行政决定之日起7个工作日内上网公示',
    ['作出决定之日起 7 个工作日内公开'],
    ['published within 7 working days of the decision'],
  ],
  [
    '市人大批复后20个自然日内',
    ['市人大批复之日起 20 日（自然日）内公开'],
    ['published within 20 calendar days of approval'],
  ],
  [
    '活动结束后5个工作日内',
    ['活动结束之日起 5 个工作日内公开'],
    ['published within 5 working days of “活动结束”'],
  ],
  [
    '上级机关发布信息或信息形成（变更）3个工作日内',
    ['上级机关发布、形成或变更之日起 3 个工作日内公开'],
    ['published within 3 working days of publication by the superior agency, formation or change'],
  ],
  [
    '在答复建议和提案提出人的1个月内；定期清理',
    ['答复之日起 1 个月内公开', '定期清理'],
    ['published within 1 month of the reply', 'cleared away at regular intervals'],
  ],
  [
    '1个月内',
    ['1 个月内公开（原文未写明自何时起算）'],
    ['published within 1 month (the text does not say of what)'],
  ],
  [
    '自收到申请之日起20个工作日内予以答复',
    ['收到申请之日起 20 个工作日内答复'],
    ['answered within 20 working days of receipt'],
  ],
  [
    '自文件宣布废止、失效之日起1个工作日内更新有效性标注',
    ['废止或失效之日起 1 个工作日内更新有效性标注'],
    ['validity mark updated within 1 working day of repeal or expiry'],
  ],
  ['每年1月31日前', ['每年1月31日前公开'], ['published by 31 January each year']],
  ['每年4月1日之前', ['每年4月1日前公开'], ['published before 1 April each year']],
  ['每年1月31日公开', ['每年1月31日公开'], ['published on 31 January each year']],
  ['次年8月31日前', ['次年8月31日前公开'], ['published by 31 August of the next year']],
  ['每年6月底前', ['每年6月底前公开'], ['published by the end of June each year']],
  ['6月底前', ['6月底前公开'], ['published by the end of June']],
  ['每月10日前', ['每月10日前公开'], ['published by day 10 of the month, every month']],
  ['次月15日前公开', ['次月15日前公开'], ['published by day 15 of the next month']],
  ['2026年12月31日前', ['2026年12月31日前公开'], ['published by 31 December 2026']],
  ['每月公布1次', ['每月公开 1 次'], ['published once every month']],
  ['一年两次', ['每年公开 2 次'], ['published 2 times every year']],
  ['每6个月更新', ['每 6 个月更新 1 次'], ['updated once every 6 months']],
  ['及时公开', ['及时公开'], ['published promptly']],
  ['信息形成后及时公开', ['形成后及时公开'], ['published promptly upon formation']],
  ['根据工作需要可随时公布', ['根据工作需要随时公开'], ['published whenever needed']],
  ['定期公开', ['定期公开'], ['published at regular intervals']],
  ['按相关要求公布', ['按“相关要求”执行'], ['as other rules say (“相关要求”)']],
  [
    '信息产生或变更之日起5个工作日内（相关法律法规另有规定的，从其规定）',
    ['形成或变更之日起 5 个工作日内公开', '法律法规另有规定的，从其规定'],
    ['published within 5 working days of formation or change', 'unless laws or regulations say otherwise'],
  ],
  [
    '依据、条件、程序长期公示，办理结果定期清理',
    ['依据、条件、程序：长期公开', '办理结果：定期清理'],
    ['“依据、条件、程序”: kept public permanently', '“办理结果”: cleared away at regular intervals'],
  ],
  [
    '除对自然人的行政处罚信息不予公示外，其他行政处罚信息最短公示期为三个月，最长公示期为三年',
    ['对自然人的行政处罚信息：不予公示', '其他行政处罚信息：公示期最短 3 个月，最长 3 年'],
    [
      '“对自然人的行政处罚信息”: not put on display',
      '“其他行政处罚信息”: on display for at least 3 months and at most 3 years',
    ],
  ],
  ['公示7天', ['公示 7 日（自然日）'], ['on display for 7 calendar days']],
  ['公示期不少于5个工作日', ['公示期不少于 5 个工作日'], ['on display for at least 5 working days']],
  ['定期更新', ['定期更新'], ['updated at regular intervals']],
  ['与政策文件同步发布', ['与政策文件同步公开'], ['published together with “政策文件”']],
  ['作出决定当日公开', ['作出决定当日公开'], ['published on the day of the decision']],
  ['提前7个工作日公开', ['提前 7 个工作日公开'], ['published 7 working days ahead']],
  ['同上', ['与上一行相同'], ['as the row above']],
  ['6个月', ['6 个月（原文未说明用途）'], ['6 months (the text does not say what for)']],
])('%s', (text, chinese, english) => {
  const { rules } = readDeadline(text)
  expect(rules.map((rule) => ruleWords(rule, 'zh-Hans'))).toEqual(chinese)
  expect(rules.map((rule) => ruleWords(rule, 'en'))).toEqual(english)
})

const example = (text: string, on: Day, locale: 'zh-Hans' | 'en'): string | null => {
  const rule = readDeadline(text).rules[0]
  return rule === undefined ? null : deadlineExample(rule, on, calendar, locale)
}

test.each([
  [
    '信息形成或变更之日起20个工作日内',
    today,
    '例：今天形成 → 12月21日',
    'Example: formation today → 21 December',
  ],
  [
    '自作出行政决定之日起7个工作日内',
    today,
    '例：今天作出决定 → 12月2日',
    'Example: the decision today → 2 December',
  ],
  [
    '信息形成或变更之日起20个工作日内',
    december,
    '例：今天形成 → 待定（2027年放假安排尚未录入）',
    'Example: formation today → open (the holidays of 2027 are not entered)',
  ],
  ['1个月内', today, '例：今天起算 → 12月23日', 'Example: counted from today → 23 December'],
  ['每年1月31日前', today, '下一次：2027年1月31日', 'Next: 31 January 2027'],
  ['每月公布1次', today, '本期截至：11月30日', 'This time until: 30 November'],
  ['长期公示', today, null, null],
  ['按相关要求公布', today, null, null],
])('%s: an example', (text, on, chinese, english) => {
  expect(example(text, on, 'zh-Hans')).toBe(chinese)
  expect(example(text, on, 'en')).toBe(english)
})

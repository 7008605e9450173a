import { expect, test } from 'vitest'
import { readDeadline } from './parse.ts'
import type { Event, EventKind, Period, PeriodUnit, RuleBody } from './rule.ts'

type Said = RuleBody & { readonly of: string | null }

const period = (amount: number, unit: PeriodUnit): Period => ({ amount, unit })
const event = (is: EventKind, words: string): Event => ({ is, words })
const rule = (body: RuleBody, of: string | null = null): Said => ({ ...body, of })

const within = (limit: Period, after: readonly Event[], of: string | null = null): Said =>
  rule({ kind: 'within', limit, after, deed: 'publish' }, of)
const workdays = (amount: number, ...after: readonly Event[]): Said =>
  within(period(amount, 'workday'), after)
const yearly = (year: 'each' | 'next', month: number, day: number, by: 'before' | 'on'): Said =>
  rule({ kind: 'yearly', year, month, day, by, deed: 'publish' })
const others = (words: string, of: string | null = null): Said => rule({ kind: 'asOtherRulesSay', words }, of)

const formed = (words: string): readonly [Event, Event] => [event('formed', words), event('changed', '变更')]
const lawFirst = rule({ kind: 'exception', words: '相关法律法规另有规定的，从其规定' })
const stay = rule({ kind: 'stay' })
const tidied = rule({ kind: 'cleanUp', pace: 'regularly' })
const ofTheGovernment = formed('该政府信息形成')

/** Every distinct deadline of the five catalogues, in the order of their first rows. */
const catalogues: readonly (readonly [string, readonly Said[]])[] = [
  ['公开事项信息形成或变更之日起20个工作日内公开', [workdays(20, ...formed('公开事项信息形成'))]],
  ['自作出行政决定之日起7个工作日内上网公示', [workdays(7, event('decided', '作出行政决定'))]],
  ['公开事项信息形成或变更之日起7工作日内公开', [workdays(7, ...formed('公开事项信息形成'))]],
  ['每年1月31日公开', [yearly('each', 1, 31, 'on')]],
  ['每年4月1日之前', [yearly('each', 4, 1, 'before')]],
  ['信息形成（变更）5个工作日内', [workdays(5, ...formed('信息形成'))]],
  ['每年3月31日前', [yearly('each', 3, 31, 'before')]],
  ['办结后20个工作日内集中公开', [workdays(20, event('closed', '办结'))]],
  ['次年8月31日前', [yearly('next', 8, 31, 'before')]],
  ['市人大批复后20个自然日内', [within(period(20, 'day'), [event('approved', '市人大批复')])]],
  ['按财政局统一要求时限公开', [others('财政局统一要求时限')]],
  ['办结后7个工作日内公开', [workdays(7, event('closed', '办结'))]],
  ['政策文件公开后3个工作日内', [workdays(3, event('policyPublished', '政策文件公开'))]],
  ['活动结束后5个工作日内', [workdays(5, event('ended', '活动结束'))]],
  [
    '上级机关发布信息或信息形成（变更）3个工作日内',
    [workdays(3, event('superiorPublished', '上级机关发布信息'), ...formed('信息形成'))],
  ],
  ['根据工作需要可随时公布', [rule({ kind: 'anytime' })]],
  [
    '每月公布1次',
    [rule({ kind: 'periodic', every: { amount: 1, interval: 'month' }, times: 1, deed: 'publish' })],
  ],
  [
    '信息产生或变更之日起20个工作日内公开，保持长期公开（相关法律法规另有规定的，从其规定）',
    [workdays(20, ...formed('信息产生')), stay, lawFirst],
  ],
  [
    '信息产生或变更之日起5个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(5, ...formed('信息产生')), lawFirst],
  ],
  [
    '信息产生或变更之日起20个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(20, ...formed('信息产生')), lawFirst],
  ],
  ['每年1月31日前', [yearly('each', 1, 31, 'before')]],
  ['按依申请公开相关规定执行', [others('依申请公开相关规定')]],
  [
    '信息形成或变更之日起15个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(15, ...formed('信息形成')), lawFirst],
  ],
  [
    '信息形成或变更之日起3个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(3, ...formed('信息形成')), lawFirst],
  ],
  [
    '信息形成或变更之日起7个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(7, ...formed('信息形成')), lawFirst],
  ],
  ['按相关要求公布', [others('相关要求')]],
  [
    '信息产生或变更之日起15个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(15, ...formed('信息产生')), lawFirst],
  ],
  [
    '按照一般程序作出的行政执法决定，应当在作出之日起15个工作日内，行政处罚在执法决定作出之日起7个工作日内公开，但法律、行政法规有特殊规定的除外，行政执法决定有关信息涉及国家秘密、商业秘密、个人隐私或涉及未成年人等不宜公开的按相关规定执行',
    [
      within(period(15, 'workday'), [event('decided', '作出')], '按照一般程序作出的行政执法决定'),
      within(period(7, 'workday'), [event('decided', '执法决定作出')], '行政处罚'),
      rule({ kind: 'exception', words: '法律、行政法规有特殊规定的除外' }),
      others('相关规定', '行政执法决定有关信息涉及国家秘密、商业秘密、个人隐私或涉及未成年人等不宜公开的'),
    ],
  ],
  [
    '预、决算批复后15个工作日内（相关法律法规另有规定的，从其规定）',
    [workdays(15, event('approved', '预、决算批复')), lawFirst],
  ],
  ['自该政府信息形成或者变更之日起5个工作日内；长期公示', [workdays(5, ...ofTheGovernment), stay]],
  [
    '自该政府信息形成或者变更之日起20个工作日内公开；长期公示，定期清理；自文件宣布废止、失效之日起1个工作日内更新有效性标注',
    [
      workdays(20, ...ofTheGovernment),
      stay,
      tidied,
      rule({
        kind: 'markValidity',
        limit: period(1, 'workday'),
        after: [event('repealed', '文件宣布废止'), event('expired', '失效')],
      }),
    ],
  ],
  ['自该政府信息形成或者变更之日起20个工作日内公开；长期公示', [workdays(20, ...ofTheGovernment), stay]],
  [
    '自该政府信息形成或者变更之日起20个工作日内；依据、条件、程序长期公示，办理结果定期清理',
    [
      workdays(20, ...ofTheGovernment),
      rule({ kind: 'stay' }, '依据、条件、程序'),
      rule({ kind: 'cleanUp', pace: 'regularly' }, '办理结果'),
    ],
  ],
  [
    '自该政府信息形成或者变更之日起20个工作日内；其中，行政处罚决定自作出决定之日起7个工作日内公开；依据、条件、程序长期公示，除被处以警告、通报批评的行政处罚信息和对自然人的行政处罚信息不予公示外，其他行政处罚信息最短公示期为三个月，最长公示期为三年（其中涉及食品、药品、特种设备、安全生产、消防领域行政处罚信息最短公示期一年）',
    [
      workdays(20, ...ofTheGovernment),
      within(period(7, 'workday'), [event('decided', '作出决定')], '行政处罚决定'),
      rule({ kind: 'stay' }, '依据、条件、程序'),
      rule({ kind: 'notShown' }, '被处以警告、通报批评的行政处罚信息和对自然人的行政处罚信息'),
      rule({ kind: 'display', min: period(3, 'month'), max: period(3, 'year') }, '其他行政处罚信息'),
      rule(
        { kind: 'display', min: period(1, 'year'), max: null },
        '涉及食品、药品、特种设备、安全生产、消防领域行政处罚信息',
      ),
    ],
  ],
  ['自该政府信息形成或者变更之日起20个工作日内；长期公示', [workdays(20, ...ofTheGovernment), stay]],
  ['定期公开', [rule({ kind: 'regularly' })]],
  [
    '自该政府信息形成或者变更之日起20个工作日内；长期公示，定期更新',
    [workdays(20, ...ofTheGovernment), stay, rule({ kind: 'update', pace: 'regularly' })],
  ],
  [
    '自该政府信息形成或者变更之日起20个工作日内；法律、法规对政府信息公开的期限另有规定的，从其规定；定期清理',
    [
      workdays(20, ...ofTheGovernment),
      rule({ kind: 'exception', words: '法律、法规对政府信息公开的期限另有规定的，从其规定' }),
      tidied,
    ],
  ],
  [
    '在答复建议和提案提出人的1个月内；定期清理',
    [within(period(1, 'month'), [event('replied', '答复建议和提案提出人')]), tidied],
  ],
  ['相关信息形成或变更之日起20个工作日内', [workdays(20, ...formed('相关信息形成'))]],
  ['1个月内', [within(period(1, 'month'), [])]],
  ['相关信息形成或变更之日起5个工作日内', [workdays(5, ...formed('相关信息形成'))]],
  [
    '相关信息形成或变更之日起20个工作日内，且及时更新',
    [workdays(20, ...formed('相关信息形成')), rule({ kind: 'update', pace: 'promptly' })],
  ],
]

test.each(catalogues)('%s', (text, rules) => {
  const reading = readDeadline(text)
  expect(reading.rules.map(({ span: _, ...said }) => said)).toEqual(rules)
  expect(reading.unread).toEqual([])
  expect(reading.problems).toEqual([])
})

test('each text of the five catalogues stands in the table once', () => {
  expect(new Set(catalogues.map(([text]) => text)).size).toBe(43)
})

test('a rule knows its words in the cell', () => {
  const text = '自该政府信息形成或者变更之日起20个工作日内；依据、条件、程序长期公示，办理结果定期清理'
  expect(readDeadline(text).rules.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '自该政府信息形成或者变更之日起20个工作日内',
    '依据、条件、程序长期公示',
    '办理结果定期清理',
  ])
})

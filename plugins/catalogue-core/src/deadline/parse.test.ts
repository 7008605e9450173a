import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { readDeadline } from './parse.ts'
import type { RuleBody } from './rule.ts'

const spoken = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(spoken).join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''

/** A rule as a table tells it: what it is for, its kind, its numbers, its events. */
const told = (rule: RuleBody & { readonly of: string | null }): string => {
  const { kind, of, ...rest } = rule
  const after = 'after' in rule ? rule.after.map(({ is }) => is).join('|') : ''
  const parts = Object.entries(rest).map(([name, value]) =>
    name === 'after'
      ? after === ''
        ? ''
        : `after ${after}`
      : name === 'span' || value === 'publish'
        ? ''
        : spoken(value),
  )
  return [of === null ? '' : `${of}:`, kind, ...parts].filter((part) => part !== '').join(' ')
}

const read = (text: string): readonly string[] => readDeadline(text).rules.map(told)

/** Wordings of other agencies' catalogues, of the 26 standard guides and of the Regulation itself. */
test.each([
  ['自该政府信息形成或者变更之日起20个工作日内及时公开', ['within 20 workday after formed|changed']],
  ['自信息形成或者变更之日起20个工作日内予以公开', ['within 20 workday after formed|changed']],
  ['20个工作日(自该政府信息形成或者变更之日起)', ['within 20 workday after formed|changed']],
  ['信息形成之日起二十个工作日内', ['within 20 workday after formed']],
  ['信息形成（变更）20个工作日内', ['within 20 workday after formed|changed']],
  ['自政府信息形成或者变更之日起，20个工作日内公开', ['within 20 workday after formed|changed']],
  ['自形成之日起不超过20个工作日', ['within 20 workday after formed']],
  ['制定或获取信息之日起10个工作日内', ['within 10 workday after formed|obtained']],
  ['制定或获取备案政策之日起10个工作日内', ['within 10 workday after formed|obtained']],
  [
    '制定或获取信息之日起10个工作日内，公示7个工作日',
    ['within 10 workday after formed|obtained', 'display 7 workday 7 workday'],
  ],
  [
    '信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起 7个工作日内公示',
    ['within 20 workday after formed', '行政许可、行政处罚事项: within 7 workday after decided'],
  ],
  [
    '行政许可自作出决定之日起7个工作日内公开，其他信息自形成之日起20个工作日内公开',
    ['行政许可: within 7 workday after decided', '其他信息: within 20 workday after formed'],
  ],
  [
    '对自然人的行政处罚决定自作出之日起7个工作日内公开',
    ['自然人的行政处罚决定: within 7 workday after decided'],
  ],
  ['行政处罚决定书作出后7个工作日内', ['within 7 workday after decided']],
  ['自行政许可、行政处罚决定作出之日起7个工作日内', ['within 7 workday after decided']],
  ['部门预算、决算在本级政府财政部门批复后20日内', ['部门预算、决算: within 20 day after approved']],
  ['政策发布后3个工作日内同步公开解读', ['解读: within 3 workday after policyPublished']],
  ['提案办理复文自答复之日起1个月内公开', ['提案办理复文: within 1 month after replied']],
  ['部门预算经本级财政部门批复后20日内公开', ['within 20 day after approved']],
  ['本级人民代表大会或其常务委员会批准后20日内', ['within 20 day after approved']],
  ['2026年度预算批复后20日内', ['within 20 day after approved']],
  ['收到征地批准文件之日起10个工作日内', ['within 10 workday after obtained']],
  ['自抽查结束之日起20个工作日内', ['within 20 workday after ended']],
  ['每季度结束后15日内', ['within 15 day after ended']],
  ['文件印发之日起20个工作日内', ['within 20 workday after issued']],
  ['合同签订之日起2个工作日内', ['within 2 workday after other']],
  ['自收到申请之日起20个工作日内予以答复', ['within 20 workday after obtained reply']],
  ['信息更新后1个工作日内更新', ['within 1 workday after changed update']],
  ['作出决定当日公开', ['within 0 day after decided']],
  ['信息形成后24小时内', ['within 24 hour after formed']],
  ['两个月内', ['within 2 month']],
  ['半年内', ['within 6 month']],
  ['7个工作日', ['within 7 workday']],
  ['公开时限：20个工作日以内', ['within 20 workday']],
  ['政策解读：政策文件公开后3个工作日内', ['政策解读: within 3 workday after policyPublished']],
  [
    '1.信息形成之日起20个工作日内；2.每年1月31日前',
    ['within 20 workday after formed', 'yearly each 1 31 before'],
  ],
  ['长期护理保险政策信息形成之日起20个工作日内', ['within 20 workday after formed']],
  ['信息形成或变更之日起20个⼯作⽇内', ['within 20 workday after formed|changed']],
  ['每年6月底前', ['yearly each 6 last before']],
  ['6月底前', ['yearly unstated 6 last before']],
  ['每年年底前公开', ['yearly each 12 last before']],
  ['当年12月31日前更新', ['yearly same 12 31 before update']],
  ['每年第一季度', ['yearly each 3 last before']],
  ['每年1月份公开', ['yearly each 1 any on']],
  [
    '每年3月31日前公布上一年度政府信息公开工作年度报告',
    ['上一年度政府信息公开工作年度报告: yearly each 3 31 before'],
  ],
  ['年度报告每年1月31日前公开', ['年度报告: yearly each 1 31 before']],
  ['2026年12月31日前', ['dated 2026 12 31 before']],
  ['每月10日前', ['monthly each 10 before']],
  ['次月15日前公开', ['monthly next 15 before']],
  ['按年公开', ['periodic 1 year 1']],
  ['1次/年', ['periodic 1 year 1']],
  ['每季度公开一次', ['periodic 1 quarter 1']],
  ['半年一次', ['periodic 1 halfYear 1']],
  ['一年两次', ['periodic 1 year 2']],
  ['每两年一次', ['periodic 2 year 1']],
  ['每年至少更新1次', ['periodic 1 year 1 update']],
  ['及时公开', ['atOnce']],
  ['实时公开', ['atOnce']],
  ['信息形成后及时公开', ['atOnce after formed']],
  ['变更后立即更新', ['atOnce after changed update']],
  ['适时公开', ['anytime']],
  ['不定期更新', ['update asNeeded']],
  ['动态调整，实时更新', ['update promptly', 'update promptly']],
  ['与政策文件同步发布', ['together 政策文件']],
  [
    '规范性文件印发后20个工作日内公开；政策解读与文件同步公开',
    ['within 20 workday after issued', '政策解读: together 文件'],
  ],
  ['同上', ['sameAsAbove']],
  ['按照区财政统一部署执行', ['asOtherRulesSay 区财政统一部署']],
  ['依法公开', ['asOtherRulesSay 法']],
  ['长期公开，及时更新。', ['stay', 'update promptly']],
  ['公示期不少于5个工作日', ['display 5 workday']],
  ['公示期5年', ['display 5 year 5 year']],
  ['听证会召开7日前', ['ahead 7 day 听证会召开']],
  ['提前7个工作日公开', ['ahead 7 workday']],
])('%s', (text, rules) => {
  expect(read(text)).toEqual(rules)
  expect(readDeadline(text).problems).toEqual([])
})

const words = (text: string): readonly string[] =>
  readDeadline(text).unread.map(({ start, end }) => text.slice(start, end))

/** What would be a guess is told, and nothing is made of it. */
test.each([
  ['5-7个工作日内', []],
  ['自形成之日起五至七个工作日内', []],
  ['第5个工作日前', []],
  ['次月起5个工作日内', []],
  ['信息形成个20个工作日内公开', []],
  ['信息形成（变更）下发至本单位20个工作日内', []],
  ['重大决策7个工作日内', []],
  ['公示无异议后5个工作日内', []],
  ['不属于主动公开范围的20个工作日内不公开', []],
  ['每年2月30日前', []],
  ['每年6月前', []],
  ['每年1月31日、7月31日前', []],
  ['①20个工作日内', ['within 20 workday']],
  ['半个月内', []],
  ['9999个工作日内', []],
  ['0个工作日内', []],
  ['事前公开', []],
  ['主动公开', []],
  ['——', []],
  ['。', []],
])('“%s” is not guessed', (text, rules) => {
  expect(read(text)).toEqual(rules)
  if (rules.length === 0) {
    expect(words(text).join('')).toBe(text)
    expect(readDeadline(text).problems.map(({ code }) => code)).toEqual(['DEADLINE_NOT_UNDERSTOOD'])
  }
})

test('what is not understood is told in its own words, beside what is', () => {
  const reading = readDeadline(
    '除涉密信息外，信息形成之日起20个工作日内公开；节假日 顺延，遇特殊情况另行公告',
  )
  expect(reading.rules.map(told)).toEqual(['within 20 workday after formed'])
  expect(reading.problems).toEqual([
    { code: 'DEADLINE_NOT_UNDERSTOOD', params: { words: '除涉密信息外' } },
    { code: 'DEADLINE_NOT_UNDERSTOOD', params: { words: '节假日顺延，遇特殊情况另行公告' } },
  ])
})

test.each(['6个月', '1年', '20日'])('“%s” alone has no purpose, which is told', (text) => {
  expect(readDeadline(text).rules[0]?.kind).toBe('length')
  expect(readDeadline(text).problems).toEqual([
    { code: 'DEADLINE_PURPOSE_UNSTATED', params: { words: text } },
  ])
})

test('a line break within a word is nothing, one between two rules parts them', () => {
  expect(read('信息形成或变更\n之日起20个工作\n日内\n公开')).toEqual([
    'within 20 workday after formed|changed',
  ])
  const text = '信息形成之日起20个工作日内公开\r\n每年1月31日前'
  expect(read(text)).toEqual(['within 20 workday after formed', 'yearly each 1 31 before'])
  expect(readDeadline(text).rules.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    text.split('\r\n'),
  )
})

const clauses = [
  '信息形成或变更之日起20个工作日内公开',
  '自作出行政决定之日起7个工作日内上网公示',
  '每年1月31日前',
  '长期公示',
  '定期清理',
  '每月公布1次',
  '按相关要求公布',
  '法律法规另有规定的，从其规定',
  '最短公示期为三个月，最长公示期为三年',
]
const cell = fc
  .array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('；'))

const bare = (text: string) => readDeadline(text).rules.map(({ span: _, ...rule }) => rule)

test('blanks anywhere and the other width of any sign change nothing', () => {
  const halfWidth = (text: string): string =>
    text.replace(/[，；（）]/gu, (mark) => ({ '，': ',', '；': ';', '（': '(', '）': ')' })[mark] ?? mark)
  const fullWidth = (text: string): string =>
    text.replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
  fc.assert(
    fc.property(
      cell,
      fc.array(fc.tuple(fc.nat(120), fc.constantFrom(' ', '　', '\t', '\u200b'))),
      (text, blanks) => {
        const spaced = blanks.reduce((all, [at, blank]) => all.slice(0, at) + blank + all.slice(at), text)
        for (const form of [spaced, halfWidth(text), fullWidth(text)]) expect(bare(form)).toEqual(bare(text))
      },
    ),
  )
})

const near = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...clauses,
      '自',
      '形成',
      '或者',
      '之日起',
      '20',
      '三',
      '个工作日',
      '日',
      '内',
      '公开',
      '前',
      '每年',
    ),
    fc.constantFrom(
      '，',
      '；',
      '（',
      '）',
      '不',
      '除',
      '1月',
      '31日',
      '长期',
      '按',
      '规定',
      '公示',
      '\n',
      ' ',
      '①',
    ),
    anyText,
  ),
  { maxLength: 12 },
)

test('any text is read or told; spans lie in the text, in order, and never on one another', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        near.map((parts) => parts.join('')),
      ),
      (text) => {
        const { rules, unread, problems } = readDeadline(text)
        const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u.test(text)
        expect(rules.length + unread.length > 0).toBe(!blank)
        expect(problems.length).toBe(unread.length + rules.filter(({ kind }) => kind === 'length').length)
        const spans = [...rules.map(({ span }) => span), ...unread].toSorted((a, b) => a.start - b.start)
        for (const [at, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('a clause denied is never read as if it were not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('不', '未', '无需', '不得', '非'),
      fc.constantFrom(...clauses.slice(0, 3)),
      (no, clause) => {
        expect(read(no + clause)).toEqual([])
      },
    ),
  )
})

test.each([
  ['one word twenty thousand signs long', '公'.repeat(20_000)],
  ['ten thousand clauses', '长期公示，'.repeat(4_000)],
  ['dates without end', '1月31日'.repeat(4_000)],
  ['brackets without end', '（变更'.repeat(5_000)],
  ['events without end', '自形成或变更、'.repeat(2_500)],
  ['numbers without end', '20个工作日'.repeat(4_000)],
])('%s: no text takes long', (_, text) => {
  const started = performance.now()
  readDeadline(text)
  expect(performance.now() - started).toBeLessThan(5_000)
})

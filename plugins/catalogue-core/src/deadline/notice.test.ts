import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { problems } from '../catalogue/problem.ts'
import { countDays } from './calendar.ts'
import { readNotice } from './notice.ts'

const address = 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'

const frame = (year: number, number: string, clauses: string, signed: string): string =>
  `国务院办公厅关于${year}年
部分节假日安排的通知
${number}
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
${clauses}
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
${signed}`

const notice2026 = frame(
  2026,
  '国办发明电〔2025〕7号',
  `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期，推动错峰出行。`,
  '2025年11月4日',
)

const notice2025 = frame(
  2025,
  '国办发明电〔2024〕12号',
  `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  '2024年11月12日',
)

const days = (text: string, at = address) => {
  const reading = readNotice(text, at)
  if (!reading.read) throw new Error(JSON.stringify(reading.problems))
  return reading
}

test('the notice for 2026 is read with its number, its date, its address and every day', () => {
  expect(days(notice2026)).toEqual({
    read: true,
    year: 2026,
    notice: {
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      number: '国办发明电〔2025〕7号',
      issued: '2025-11-04',
      address,
    },
    holidays: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03', work: ['2026-01-04'] },
      { name: '春节', from: '2026-02-15', to: '2026-02-23', work: ['2026-02-14', '2026-02-28'] },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06', work: [] },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05', work: ['2026-05-09'] },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21', work: [] },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27', work: [] },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07', work: ['2026-09-20', '2026-10-10'] },
    ],
  })
})

test('the notice for 2025 is read: a single day, two holidays in one, a range over the end of a month', () => {
  const { holidays } = days(notice2025)
  expect(holidays).toEqual([
    { name: '元旦', from: '2025-01-01', to: '2025-01-01', work: [] },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', work: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06', work: [] },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', work: ['2025-04-27'] },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02', work: [] },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', work: ['2025-09-28', '2025-10-11'] },
  ])
  expect(countDays(2025, holidays)).toEqual({ off: 28, work: 248 })
})

test('the wording of 2024: holidays that run on into the weekend, and an encouragement that is no holiday', () => {
  const { holidays } = days(
    frame(
      2024,
      '国办发明电〔2023〕7号',
      `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
      '2023年10月25日',
    ),
  )
  expect(holidays[0]).toEqual({ name: '元旦', from: '2023-12-30', to: '2024-01-01', work: [] })
  expect(holidays[1]?.work).toEqual(['2024-02-04', '2024-02-18'])
  expect(holidays[4]).toEqual({ name: '端午节', from: '2024-06-08', to: '2024-06-10', work: [] })
})

test('the wording of 2019 and 2023: a holiday and a working day in the year before', () => {
  const clauses = `一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`
  const { holidays } = days(frame(2019, '国办发明电〔2018〕15号', clauses, '2018年12月4日'))
  expect(holidays[0]).toEqual({ name: '元旦', from: '2018-12-30', to: '2019-01-01', work: ['2018-12-29'] })
  expect(holidays[3]).toEqual({ name: '劳动节', from: '2019-05-01', to: '2019-05-01', work: [] })
  const later = days(
    frame(
      2023,
      '国办发明电〔2022〕16号',
      clauses
        .replace(
          '2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）',
          '2022年12月31日至2023年1月2日放假调休，共3天。1月7日（星期六）',
        )
        .replace(
          '六、中秋节：9月13日放假，与周末连休。\n七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。',
          '六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。',
        )
        .replace('2月2日（星期六）、2月3日（星期日）上班。', ''),
      '2022年12月8日',
    ),
  )
  expect(later.holidays[0]?.from).toBe('2022-12-31')
  expect(later.holidays.at(-1)).toEqual({
    name: '中秋节、国庆节',
    from: '2023-09-29',
    to: '2023-10-06',
    work: ['2023-10-07', '2023-10-08'],
  })
})

test('the wording of 2010 and 2014: a month said once for two days, a day in lieu, a date in characters', () => {
  const { notice, holidays } = days(
    frame(
      2010,
      '国办发明电〔2009〕27号',
      `一、元旦：1月1日至3日放假公休，共3天。
二、春节：2月13日至19日放假调休，共7天。2月20日（星期六）、21日（星期日）上班。
三、清明节：4月3日至5日放假公休，共3天。
四、劳动节：5月1日放假，5月3日（星期一）补休。
五、端午节：6月14日至16日放假调休，共3天。6月12日（星期六）、13日（星期日）上班。
六、中秋节：9月22日至24日放假调休，共3天。9月19日（星期日）、25日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
      '二○○九年十二月七日',
    ),
  )
  expect(notice.issued).toBe('2009-12-07')
  expect(holidays[1]?.work).toEqual(['2010-02-20', '2010-02-21'])
  expect(holidays[3]).toEqual({ name: '劳动节', from: '2010-05-01', to: '2010-05-03', work: [] })
  expect(holidays[5]?.work).toEqual(['2010-09-19', '2010-09-25'])
})

test('half-width marks, blanks and clauses without numbers do not hinder', () => {
  const typed = notice2026
    .replaceAll('（', ' (')
    .replaceAll('）', ') ')
    .replaceAll('：', ':')
    .replaceAll('，', ', ')
    .replace(/[一二三四五六七]、(?=元旦|春节|清明|劳动|端午|中秋|国庆)/gu, '● ')
  expect(days(typed).holidays).toEqual(days(notice2026).holidays)
})

const codesOf = (text: string, at = address): readonly string[] => {
  const reading = readNotice(text, at)
  return reading.read ? [] : reading.problems.map(({ code }) => code)
}

test.each([
  ['no year', notice2026.replaceAll('2026', '今'), 'NOTICE_YEAR_MISSING'],
  ['no number', notice2026.replace('国办发明电〔2025〕7号', ''), 'NOTICE_NUMBER_MISSING'],
  ['no signature', notice2026.replace('2025年11月4日', ''), 'NOTICE_DATE_MISSING'],
  ['a holiday left out', notice2026.replace(/.*端午节：.*\n/u, ''), 'NOTICE_HOLIDAY_MISSING'],
  ['a sentence of a new form', notice2026.replace('放假，共3天。', '酌情安排休息。'), 'NOTICE_UNREADABLE'],
  ['a weekday of another year', notice2026.replace('5月9日（周六）', '5月9日（周日）'), 'NOTICE_CONTRADICTS'],
  ['a count that is not that of the days', notice2026.replace('共9天', '共8天'), 'NOTICE_CONTRADICTS'],
  ['a make-up day in the week', notice2026.replace('5月9日（周六）上班', '5月8日上班'), 'NOTICE_CONTRADICTS'],
  ['a day that does not exist', notice2026.replace('4月4日（周六）', '4月31日'), 'NOTICE_UNREADABLE'],
  ['days the wrong way round', notice2026.replace('至6日（周一）', '至3日（周五）'), 'NOTICE_UNREADABLE'],
  [
    'a clause twice',
    notice2026.replace('三、清明节', '三、清明节：4月4日放假。八、清明节'),
    'NOTICE_UNREADABLE',
  ],
  ['last year’s days under this year', notice2025.replaceAll('2025年', '2026年'), 'NOTICE_CONTRADICTS'],
])('%s: the year is refused', (_, text, code) => {
  expect(codesOf(text)).toContain(code)
})

test.each(['', 'www.gov.cn', 'javascript:alert(1)'])('an address that is none (%j) is refused', (at) => {
  expect(codesOf(notice2026, at)).toEqual(['NOTICE_ADDRESS_WRONG'])
})

test('a contradiction tells what the calendar says', () => {
  const reading = readNotice(notice2026.replace('5月9日（周六）', '5月9日（周日）'), address)
  expect(reading).toMatchObject({
    read: false,
    problems: [{ code: 'NOTICE_CONTRADICTS', params: { words: '5月9日（周日）上班', expected: '星期六' } }],
  })
})

test('any text is read or refused with reasons we know; a damaged notice never becomes another year', () => {
  const cut = fc
    .tuple(fc.nat(notice2026.length), fc.nat(12), anyText)
    .map(([at, length, put]) => notice2026.slice(0, at) + put + notice2026.slice(at + length))
  const whole = days(notice2026).holidays
  fc.assert(
    fc.property(fc.oneof(anyText, cut), (text) => {
      const reading = readNotice(text, address)
      if (!reading.read)
        for (const { code } of reading.problems) expect(Object.keys(problems)).toContain(code)
      // What was cut away and still makes a year may only have lost working days that a holiday is paid for with.
      else for (const [at, holiday] of reading.holidays.entries()) expect(holiday.from).toBe(whole[at]?.from)
    }),
    { numRuns: 500 },
  )
})

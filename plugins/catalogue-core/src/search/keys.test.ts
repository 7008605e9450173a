import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { readCitation } from '../catalogue/basis.ts'
import { documentKeys, phoneKeys, phonesIn } from './keys.ts'
import { planQuery } from './query.ts'

/** Whether a query for one document number finds the text, as the index decides it: one of its keys is asked for. */
const finds = (query: string, text: string): boolean => {
  const { understood, passes } = planQuery(query)
  expect([query, understood]).toEqual([query, 'documentNumber'])
  return passes.some(({ q }) => documentKeys(text).includes(q.slice(1, -1)))
}

describe('the keys of a text', () => {
  test('begin with the whole number and end with the bare one', () => {
    const keys = documentKeys('国办发〔2019〕35号')
    expect(keys[0]).toMatch(/^d[a-z0-9]{9}y2019n35$/)
    expect(keys.slice(-2)).toEqual(['y2019n35', 'n35'])
  })

  test('are the same for every way to print the number', () => {
    const keys = documentKeys('国办发〔2019〕35号')
    expect(documentKeys('国办发[2019]35号')).toEqual(keys)
    expect(documentKeys('国办发2019 35号')).toEqual(keys)
    expect(documentKeys('国办发〔2019〕\n35 号')).toEqual(keys)
  })

  test('of a decree are the same with and without 第 and blanks', () => {
    const keys = documentKeys('国务院令第711号')
    expect(keys.slice(-2)).toEqual(['l711', 'n711'])
    expect(documentKeys('国务院令 第711号')).toEqual(keys)
    expect(documentKeys('国务院711号令')).toEqual(keys)
  })

  test('of a damaged decree are those of what is printed', () => {
    expect(documentKeys('国务院令第七十一号')).toContain('n71')
    expect(documentKeys('国务院令第七十一号')).not.toContain('n711')
  })

  test('are single ASCII words, which the index takes whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const key of documentKeys(text)) expect(key).toMatch(/^[a-z0-9]+$/)
      }),
    )
  })
})

describe('a query for a document number', () => {
  test.each([
    ['国办发〔2019〕35号', '《意见》（国办发〔2019〕35号）'],
    ['国办发2019 35号', '落实国办发[2019]35号文件精神'],
    ['国办发〔2019〕35', '《意见》（国办发〔2019〕35号）'],
    ['2019 35号', '《意见》（国办发〔2019〕35号）'],
    ['35号', '《意见》（国办发〔2019〕35号）'],
    ['35号文', '《意见》（国办发〔2019〕35号）'],
    ['根据国办发〔2019〕35号', '《意见》（国办发〔2019〕35号）'],
    ['（财预〔2013〕309号）', '《通知》（财预〔2013〕309\n号）'],
    ['711号', '（国务院令第711号）'],
    ['711号令', '（国务院令第711号）'],
    ['国令第711号', '（国务院令第711号）'],
    ['国务院令第711号', '（国令第711号）'],
    ['中华人民共和国国务院令第711号', '（国务院令第711号）'],
    ['国务院令第711号', '中华人民共和国国务院令第711号'],
    ['四川省人民政府令第327号', '《四川省行政规范性文件管理办法》（省政府令第327号）'],
    ['省政府令第327号', '（四川省人民政府令第327号）'],
    ['医疗保障局令第2号', '（国家医疗保障局令第2号）'],
    ['公告2024年第3号', '国家医疗保障局公告2024年第3号'],
  ])('%s finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  test.each([
    ['国办发〔2019〕35号', '（医保发〔2019〕35号）'],
    ['国办发〔2019〕35号', '（国办发〔2018〕35号）'],
    ['国办发〔2019〕35号', '（国办发〔2019〕350号）'],
    ['35号', '（国办发〔2019〕135号）'],
    ['711号', '（国务院令第七十一号）'],
    ['711号令', '（国办发〔2019〕711号）'],
    ['国务院令第2号', '（国家医疗保障局令第2号）'],
    ['浙江省人民政府令第327号', '（四川省人民政府办公厅令第327号）'],
  ])('%s does not find %s', (query, text) => {
    expect(finds(query, text)).toBe(false)
  })

  const Golden = v.object({ items: v.array(v.object({ basis: v.array(v.string()) })) })
  const printed = [0, 1, 2, 3, 4].flatMap((seed) =>
    v
      .parse(
        Golden,
        JSON.parse(readFileSync(new URL(`../../../../test/golden/00${seed}.json`, import.meta.url), 'utf8')),
      )
      .items.flatMap((item) => item.basis),
  )

  test('finds each citation of the five catalogues by the number it prints', () => {
    const numbered = printed.filter((text) => readCitation(text).documentNumber !== null)
    expect(numbered.length).toBe(101)
    expect(numbered.filter((text) => !finds(readCitation(text).documentNumber ?? '', text))).toEqual([])
  })

  test('711号 finds every citation of decree 711 and no damaged one', () => {
    const found = printed.filter((text) => finds('711号', text))
    expect(found).toEqual(printed.filter((text) => text.includes('711号')))
    expect(found.length).toBe(71)
  })
})

describe('the keys of phones', () => {
  test('are all endings of four digits and more', () => {
    expect(phoneKeys(['0833-2716986'])).toEqual([
      ...['08332716986', '8332716986', '332716986', '32716986', '2716986', '716986', '16986', '6986'],
    ])
  })

  test('let any four digits or more of a number be found as the beginning of a key', () => {
    const anyDigits = fc.stringMatching(/^[0-9]{4,12}$/)
    fc.assert(
      fc.property(anyDigits, fc.nat(), fc.nat(), (number, from, length) => {
        const start = from % (number.length - 3)
        const asked = number.slice(start, start + 4 + (length % (number.length - 3)))
        expect(phoneKeys([`028-${number}`]).some((key) => key.startsWith(asked))).toBe(true)
      }),
    )
  })

  test('do not come from a number that lost its digits', () => {
    expect(phoneKeys(['028-', ''])).toEqual([])
  })

  test('are the same for full-width digits', () => {
    expect(phoneKeys(['１２３９３'])).toEqual(['12393', '2393'])
  })
})

test('phones within a text are found as phones, amounts and document numbers are not', () => {
  expect(phonesIn('12315消费者投诉举报，电话028-26110621、0833 2716986')).toEqual([
    ...['12315', '028-26110621', '0833 2716986'],
  ])
  expect(phonesIn('国办发〔2019〕35号，拨付120000元，邮编641300')).toEqual([])
})

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { basisKey, documentNumberKey, readCitation } from './basis.ts'

describe('a printed citation', () => {
  test('is a title, a document number and articles', () => {
    expect(readCitation('《四川省重大行政决策程序规定》（川府发〔2025〕4号）第六十九条')).toEqual({
      title: '四川省重大行政决策程序规定',
      documentNumber: '川府发〔2025〕4号',
      articles: '第六十九条',
    })
  })

  test('may name articles without a number', () => {
    expect(readCitation('《中华人民共和国政府信息公开条例》第二十条第五款、第六款')).toEqual({
      title: '中华人民共和国政府信息公开条例',
      documentNumber: null,
      articles: '第二十条第五款、第六款',
    })
  })

  test('may be no more than a word', () => {
    expect(readCitation('三定方案')).toEqual({ title: '三定方案', documentNumber: null, articles: null })
  })

  test('keeps a title within a title whole', () => {
    expect(readCitation('《关于印发〈办法〉和《细则》的通知》（财预〔2013〕309号）')).toEqual({
      title: '关于印发〈办法〉和《细则》的通知',
      documentNumber: '财预〔2013〕309号',
      articles: null,
    })
  })

  test('keeps its title when the opening mark was lost', () => {
    expect(readCitation('中华人民共和国政府信息公开条例》第二十条第十一款')).toEqual({
      title: '中华人民共和国政府信息公开条例',
      documentNumber: null,
      articles: '第二十条第十一款',
    })
  })

  test('keeps its title when the closing mark was lost', () => {
    expect(readCitation('《预算法').title).toBe('预算法')
  })

  test('without any marks ends its title at the bracket', () => {
    expect(
      readCitation('国家发展改革委办公厅关于进一步完善公示工作的指导意见（发改办财金〔2018〕424号）'),
    ).toEqual({
      title: '国家发展改革委办公厅关于进一步完善公示工作的指导意见',
      documentNumber: '发改办财金〔2018〕424号',
      articles: null,
    })
  })

  test('may be a document number alone', () => {
    expect(readCitation('国务院令第711号')).toEqual({
      title: '国务院令第711号',
      documentNumber: '国务院令第711号',
      articles: null,
    })
  })

  test('keeps the damage of its number', () => {
    expect(readCitation('《中华人民共和国政府信息公开条例》（国务院令第七十一号）').documentNumber).toBe(
      '国务院令第七十一号',
    )
  })

  test('does not take a number in brackets for articles', () => {
    expect(readCitation('《办法》（省政府令第327号）').articles).toBeNull()
  })

  test('of any text has a title, for whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readCitation(text).title === '').toBe(text.trim() === '')
      }),
    )
  })
})

test.each([
  '财预〔2013〕309号',
  '财预[2013]309号',
  '财预（２０１３）309 号',
  '财预〔2013〕\n309号',
  '财预〔2013〕第309号',
])('“%s” has the key of the standard’s form', (text) => {
  expect(documentNumberKey(text)).toBe('财预〔2013〕309号')
})

describe('the key of a basis', () => {
  test.each(['政府信息公开条例', '《中华人民共和国政府信息公开条例》', '中华人民共和国 政府信息公开条例'])(
    'is the same for %s',
    (title) => {
      expect(basisKey({ title })).toBe('政府信息公开条例')
    },
  )

  test('of a key is that key', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const key = basisKey({ title })
        expect(basisKey({ title: key })).toBe(key)
      }),
    )
  })
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

test('the citations of the five catalogues speak of 24 bases', () => {
  const keys = new Set(printed.map((text) => basisKey(readCitation(text))))
  expect(keys.size).toBe(24)
  expect(keys).toContain('政府信息公开条例')
  expect(keys).not.toContain('中华人民共和国政府信息公开条例')
})

test('each document number printed in the five catalogues is found', () => {
  const numbers = new Set(printed.flatMap((text) => readCitation(text).documentNumber ?? []))
  expect([...numbers].sort()).toEqual([
    '云政发〔2017〕64号',
    '发改办财金〔2018〕424号',
    '国办公开办函〔2021〕30号',
    '国办发〔2018〕118号',
    '国办发〔2019〕35号',
    '国办发〔2022〕8号',
    '国务院令第711号',
    '国务院令第七十一号',
    '川办函〔2016〕92号',
    '川办发〔2014〕96号',
    '川府发〔2025〕4号',
    '省政府令第327号',
    '省政府令第372号',
    '财预〔2013〕309号',
  ])
  expect(printed.filter((text) => text.includes('号') && readCitation(text).documentNumber === null)).toEqual(
    [],
  )
})

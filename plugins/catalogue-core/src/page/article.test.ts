import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumeral } from '../catalogue/numeral.ts'
import { byArticle, citedArticles, hanNumber } from './article.ts'

const said = (text: string) =>
  citedArticles(text).map(({ number, sub, paragraphs, points }) =>
    [
      `${String(number)}${sub === 0 ? '' : `-${String(sub)}`}`,
      ...(paragraphs.length === 0 ? [] : [paragraphs.join(',')]),
      ...(points.length === 0 ? [] : [`(${points.join(',')})`]),
    ].join(' §'),
  )

test.each([
  ['第二十一条', ['21']],
  ['第二十条第五款、第六款', ['20 §5,6']],
  ['第二十条第十一款', ['20 §11']],
  ['第二十条第(一)项', ['20 §(1)']],
  ['第二十条第（二）项、第（六）项', ['20 §(2,6)']],
  ['第四十九条、五十条', ['49', '50']],
  ['第四十九条、第五十条', ['49', '50']],
  ['第十四条至第十六条', ['14', '15', '16']],
  ['第十四至十六条', ['14', '15', '16']],
  ['第１４条－第１６条', ['14', '15', '16']],
  ['第十九、二十条', ['19', '20']],
  ['第 8 条等', ['8']],
  ['第二条第二款至第四款', ['2 §2,3,4']],
  ['第二百八十七条之一', ['287-1']],
  ['第十六条至第十四条', ['16', '14']],
  ['第一条至第九百条', ['1', '900']],
  ['第三章', []],
  ['（国务院令第711号）', []],
  ['第二十条，《社会保险法》第七十四条', ['20']],
  ['2021年12月', []],
  ['', []],
])('%s', (text, articles) => {
  expect(said(text)).toEqual(articles)
})

test('any text is read', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'第 条 款 项 之 至 、 一 二 十 百 零 （ ） ( ) 3 - 《 》'.split(' '), ' '),
      }),
      (text) => {
        for (const { number } of citedArticles(text)) expect(number).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('numbers of articles are written as they are read', () => {
  for (let number = 1; number < 10_000; number += 1) expect(readNumeral(hanNumber(number))).toBe(number)
  expect([10, 12, 20, 21, 49, 101, 110, 287, 1005, 1020].map(hanNumber).join(' ')).toBe(
    '十 十二 二十 二十一 四十九 一百零一 一百一十 二百八十七 一千零五 一千零二十',
  )
})

test('articles stand in numeric order', () => {
  const order = [
    { number: 49, sub: 0 },
    { number: 21, sub: 0 },
    { number: 20, sub: 1 },
    { number: 20, sub: 0 },
  ]
  expect(order.sort(byArticle).map(({ number, sub }) => `${String(number)}.${String(sub)}`)).toEqual([
    '20.0',
    '20.1',
    '21.0',
    '49.0',
  ])
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { documentNumbers, foldText } from './document-number.ts'

const found = (text: string) =>
  documentNumbers(foldText(text)).map(({ kind, issuer, year, number }) => [kind, issuer, year, number])

test.each([
  '国办发〔2019〕35号',
  '国办发[2019]35号',
  '国办发(2019)35号',
  '国办发（2019）35号',
  '国办发［２０１９］３５号',
  '国办发【2019】35号',
  '国办发{2019}35号',
  '国办发2019 35号',
  '国办发201935号',
  '国办发2019年35号',
  '国办发〔2019〕第35号',
  '国办发 〔 2019 〕 35 号',
  '国办发〔2019〕35\n号',
  '国办发〔2019〕\n      35号',
  '国办发〔2019〕035号',
  '国办发〔二〇一九〕35号',
  '（国办发〔2019〕35号）',
  '国办发2019〕35号',
  '国办发〔2019〕35',
])('“%s” is number 35 of 2019 from 国办发', (text) => {
  expect(found(text)).toEqual([['filed', '国办发', 2019, 35]])
})

test.each([
  '国务院令第711号',
  '国务院令 第711号',
  '国务院令711号',
  '国务院711号令',
  '国务院第711号令',
  '国务院令第七百一十一号',
])('“%s” is decree 711 of 国务院', (text) => {
  expect(found(text)).toEqual([['decree', '国务院', null, 711]])
})

test('a damaged decree number is read as printed, not as meant', () => {
  expect(found('（国务院令第七十一号）')).toEqual([['decree', '国务院', null, 71]])
})

test('a year inside a decree’s number says nothing more', () => {
  expect(found('国务院令〔2019〕第711号')).toEqual([['decree', '国务院', null, 711]])
})

test.each(['711号', '第711号', '第七百一十一号'])('“%s” alone names no issuer', (text) => {
  expect(found(text)).toEqual([['bare', '', null, 711]])
})

test('a sentence with several numbers gives each of them in order', () => {
  expect(found('依据国办发〔2019〕35号、发改办财金〔2018〕424号和省政府令第327号，见本通知第3号。')).toEqual([
    ['filed', '依据国办发', 2019, 35],
    ['filed', '发改办财金', 2018, 424],
    ['decree', '和省政府', null, 327],
  ])
})

test.each([
  '中山路35号',
  '（2024）3项',
  '（2021－2025年）',
  '（2021年版）',
  '证书第1201935号码',
  '0833-2716986',
  '2024年第一批',
  '第二十条第五款',
  '',
])('“%s” holds no document number', (text) => {
  expect(found(text)).toEqual([])
})

test('a number never reaches outside the text it was read from', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text)
      for (const { from, to, issuer } of documentNumbers(folded)) {
        expect(0 <= from && from < to && to <= folded.length).toBe(true)
        expect(folded.slice(from, to)).toContain(issuer)
      }
    }),
  )
})

test('long runs of what numbers are made of take no long time', () => {
  for (const piece of ['第', ' ', '〔', '2019', '2019 ', '一', '号', '令 ', '国', '〔2019'])
    expect(documentNumbers(foldText(piece.repeat(100_000)))).toBeDefined()
}, 5000)

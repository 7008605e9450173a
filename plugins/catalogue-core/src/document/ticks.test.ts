import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { inputsToGlyphs, tickOfCell } from './glyphs.ts'
import { choicesCell, readChoices } from './ticks.ts'

const sign = { yes: '+', no: '-', unknown: '?' } as const
const read = (cell: string, boxes: Parameters<typeof readChoices>[1] = 'printed'): string =>
  readChoices(cell, boxes)
    .choices.map(({ option, ticked }) => sign[ticked] + option)
    .join(' ')

describe('every sign that catalogues use', () => {
  test.each([
    ['☑政府网站 □政府公报', '+政府网站 -政府公报'],
    ['■政府网站  □两微一端 ☐发布会/听证会', '+政府网站 -两微一端 -发布会/听证会'],
    ['√政府网站□政府公报✓图书馆', '+政府网站 -政府公报 +图书馆'],
    ['R政府网站□信用中国（××）网站', '+政府网站 -信用中国（××）网站'],
    ['þ政府网站 口政府公报', '+政府网站 -政府公报'],
    ['\uf06e政府网站        \uf06f政府公报\n(政务新媒体', '+政府网站 -政府公报 +政务新媒体'],
    ['\uf0fe政府网站 \uf0a8政府公报 \uf052图书馆 \uf0a3档案馆', '+政府网站 -政府公报 +图书馆 -档案馆'],
  ])('%s', (cell, choices) => {
    expect(read(cell)).toBe(choices)
  })

  test.each([
    ['\uf04b政府网站 □政府公报', '?政府网站 -政府公报'],
    ['�政府网站 □政府公报', '?政府网站 -政府公报'],
    ['t政府网站□政府公报', '?政府网站 -政府公报'],
    ['☒政府网站 □政府公报', '?政府网站 -政府公报'],
    ['政府网站 □政府公报', '?政府网站 -政府公报'],
    ['☑政府网站 政府公报 □图书馆', '+政府网站 ?政府公报 -图书馆'],
  ])('a sign that was lost or means two things is unknown: %s', (cell, choices) => {
    expect(read(cell)).toBe(choices)
    expect(readChoices(cell, 'printed').unclear).toHaveLength(1)
  })

  test('a letter or 口 within a word is no box', () => {
    expect(read('☑便民服务窗口 □政务APP □公示栏（电子屏）')).toBe('+便民服务窗口 -政务APP -公示栏（电子屏）')
    expect(read('□R字头列车信息')).toBe('-R字头列车信息')
  })

  test('a saved page keeps its boxes as inputs', () => {
    const page = '<input checked="" type="checkbox"/> 主动公开 <input type="checkbox"/> 依申请公开'
    expect(read(inputsToGlyphs(page))).toBe('+主动公开 -依申请公开')
    expect(inputsToGlyphs('<input type="checkbox">')).toBe('□')
  })
})

describe('option words', () => {
  test.each([
    ['□政务服务中心\n（行政审批局） □便民服\n务点（室）', '-政务服务中心（行政审批局） -便民服务点（室）'],
    ['□便民服务中心（点、室）□其他：新闻媒体', '-便民服务中心（点、室） -其他：新闻媒体'],
    ['□图书馆 □档案\n馆 □其他□图书\n馆', '-图书馆 -档案馆 -其他 -图书馆'],
    ['☑全文发布；□区分处理后发布；', '+全文发布 -区分处理后发布'],
    ['主动公开☑ 依申请公开□', '+主动公开 -依申请公开'],
  ])('%s', (cell, choices) => {
    expect(read(cell)).toBe(choices)
  })

  test('without boxes anywhere the words themselves are the choice', () => {
    expect(read('政府网站、政务新媒体', 'none')).toBe('+政府网站 +政务新媒体')
    expect(read('信用中国（四川）网站\n便民服务中心（点、室）', 'none')).toBe(
      '+信用中国（四川）网站 +便民服务中心（点、室）',
    )
  })

  test('where only ticks are ever printed, a word without one was not chosen', () => {
    expect(read('√政府网站 政府公报', 'ticks only')).toBe('+政府网站 -政府公报')
  })
})

describe('a cell of a √ column', () => {
  test.each([
    ['√', 'yes'],
    ['', 'no'],
    ['R', 'yes'],
    ['×', 'no'],
    ['√ √', 'unknown'],
    ['〓', 'unknown'],
    ['\uf0e0', 'unknown'],
    ['见附件', 'unknown'],
  ] as const)('“%s” is %s', (cell, ticked) => {
    expect(tickOfCell(cell)).toBe(ticked)
  })
})

test('any text is read, and every choice has words', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('printed' as const, 'ticks only' as const, 'none' as const),
      (text, boxes) => {
        const { choices } = readChoices(text, boxes)
        for (const { option } of choices) expect(option.trim()).not.toBe('')
      },
    ),
  )
})

test('what is printed with boxes reads back', () => {
  const word = fc.constantFrom(
    '政府网站',
    '信用中国（××）网站',
    '便民服务中心（点、室）',
    '其他：新闻媒体',
    '便民服务窗口',
  )
  const choice = fc.record({
    option: word,
    ticked: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  })
  fc.assert(
    fc.property(fc.array(choice), (choices) => {
      expect(readChoices(choicesCell(choices, true), 'printed').choices).toEqual(choices)
    }),
  )
})

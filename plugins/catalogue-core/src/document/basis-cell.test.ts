import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { fullWidth } from './lines.ts'
import { basisCell, readBasis } from './basis-cell.ts'

const regulation = '《中华人民共和国政府信息公开条例》'

describe('a cell of citations', () => {
  test.each([
    [`${regulation}（国务院令第711号）、三定方案`, [`${regulation}（国务院令第711号）`, '三定方案']],
    [
      '1.《行政处罚法》、《行政强制法》\n2.《条例》第二十条第五款、第六款\n3.《关于加快推进社会信用体系建设的指\n导意见》（国办发〔2019〕35号）',
      [
        '《行政处罚法》',
        '《行政强制法》',
        '《条例》第二十条第五款、第六款',
        '《关于加快推进社会信用体系建设的指导意见》（国办发〔2019〕35号）',
      ],
    ],
    [`${regulation}第四十九条、五十条`, [`${regulation}第四十九条、五十条`]],
    ['《预算法》第十四条\n《政府采购法》第六十三条', ['《预算法》第十四条', '《政府采购法》第六十三条']],
    [
      '《中华人民共和国政\n府信息公开条例》（国\n务院令第 711 号）、三\n定方案',
      [`${regulation}（国务院令第711号）`, '三定方案'],
    ],
    [`${regulation} (国务院令 第711号)`, [`${regulation}(国务院令第711号)`]],
    ['①《甲法》②《乙办法》', ['《甲法》', '《乙办法》']],
    ['（1）《甲法》；（2）《乙办法》', ['《甲法》', '《乙办法》']],
    ['《甲法》；《乙办法》和《丙规定》', ['《甲法》', '《乙办法》', '《丙规定》']],
    [
      '《关于印发〈甲办法〉的通知》（川办函〔2016〕92号）',
      ['《关于印发〈甲办法〉的通知》（川办函〔2016〕92号）'],
    ],
    ['按照有关规定', ['按照有关规定']],
    ['', []],
  ])('%s', (cell, citations) => {
    expect(readBasis(cell, fullWidth([cell])).citations).toEqual(citations)
  })

  test('boxes before the citations say of which kind they are', () => {
    expect(readBasis(`□行政法规\n□其他... ${regulation}第二十条`, 40)).toEqual({
      kinds: [
        { option: '行政法规', ticked: 'no' },
        { option: '其他...', ticked: 'no' },
      ],
      citations: [`${regulation}第二十条`],
    })
    expect(readBasis('R法律 □规章 《预算法》', 40).kinds).toEqual([
      { option: '法律', ticked: 'yes' },
      { option: '规章', ticked: 'no' },
    ])
  })
})

test('any text is read', () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 100 }), (text, full) => {
      for (const citation of readBasis(text, full).citations) expect(citation.trim()).not.toBe('')
    }),
  )
})

test('citations that lines alone would run together are counted, and read back', () => {
  const citation = fc.constantFrom(
    `${regulation}（国务院令第711号）`,
    '三定方案',
    '部门职责',
    '《预算法》第十四条',
    '国办发〔2019〕35号',
  )
  fc.assert(
    fc.property(fc.array(citation, { maxLength: 5 }), fc.nat({ max: 100 }), (citations, full) => {
      expect(readBasis(basisCell([], citations), full).citations).toEqual(citations)
    }),
  )
})

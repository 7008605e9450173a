import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { fullCharacters } from './characters/full.ts'
import { mergePasses } from './merge.ts'
import { normaliseQuery } from './normalise.ts'
import { planQuery } from './query.ts'
import { dictionaryOf } from './thesaurus/dictionary.ts'

const understanding = {
  characters: fullCharacters,
  dictionary: dictionaryOf([
    { say: ['看牙', '拔牙'], find: ['口腔', '医疗服务价格'] },
    { same: ['医保', '医疗保险'] },
    { drop: ['请问', '会'] },
    { ask: ['多少钱'], about: ['价格'] },
  ]),
}
const asked = (text: string) => planQuery(text).passes.map(({ q }) => q)

describe('a query', () => {
  test.each([
    ['  异地就医　备案 ', '异地就医 备案'],
    ['ＤＲＧ', 'drg'],
    ['７１１号', '711号'],
    ['-医保', '医保'],
    ['医保 -医院 - -药店', '医保 医院 药店'],
    ['医保-医院', '医保-医院'],
    ['"-医保"', '医保'],
    ['医\u200b保', '医保'],
    ['医保\ud842', '医保'],
    ['-', ''],
  ])('“%s” is read as “%s”', (typed, read) => {
    expect(normaliseQuery(typed)).toBe(read)
  })

  test('is never longer than 200 units, negates nothing, asks for no phrase and can be sent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = normaliseQuery(text)
        expect(query.length).toBeLessThanOrEqual(200)
        expect(query).not.toMatch(/(?:^|\s)-|"|\s\s|^\s|\s$|\p{Cc}|\p{Cs}/u)
        expect(() => encodeURIComponent(query)).not.toThrow()
      }),
    )
  })

  test('read twice is the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseQuery(normaliseQuery(text))).toBe(normaliseQuery(text))
      }),
    )
  })
})

describe('a plan', () => {
  test.each([
    ['', 'nothing'],
    ['  -"" ', 'nothing'],
    ['异地就医备案', 'words'],
    ['三公经费', 'words'],
    ['2024', 'words'],
    ['社会保险法第二十八条', 'article'],
    ['预算法14条', 'article'],
    ['第五款', 'words'],
    ['国办发2019 35', 'documentNumber'],
    ['国令711', 'documentNumber'],
    ['预算 2024', 'words'],
    ['1999', 'words'],
    ['123', 'words'],
    ['中山路35号', 'words'],
    ['国办发〔2019〕35号 信用监管', 'words'],
    ['政府信息公开条例 国务院令第711号', 'words'],
    ['国办发〔2019〕35号和国办发〔2018〕118号', 'words'],
    ['711号', 'documentNumber'],
    ['国务院令第711号', 'documentNumber'],
    ['12393', 'phone'],
    ['2716986', 'phone'],
    ['0833-2716986', 'phone'],
    ['（0833）2716986', 'phone'],
    ['028 26092093', 'phone'],
    ['+86 833 2716986', 'phone'],
    ['咨询电话：028-26092087', 'phone'],
    ['医保热线12393', 'phone'],
  ])('understands “%s” as %s', (text, understood) => {
    expect(planQuery(text).understood).toBe(understood)
  })

  test('asks for a phone as it stands, then without its area code', () => {
    expect(asked('0833-2716986')).toEqual(['08332716986', '2716986'])
    expect(asked('咨询电话:028-26092087')).toEqual(['02826092087', '26092087'])
    expect(asked('12393')).toEqual(['12393'])
    expect(asked('962255')).toEqual(['962255'])
  })

  test('asks for words precisely first, then with the commonest left out', () => {
    const { passes, roles } = planQuery('异地就医备案')
    expect(passes.map(({ q, matchingStrategy }) => [q, matchingStrategy])).toEqual([
      ['异地就医备案', 'all'],
      ['异地就医备案', 'frequency'],
    ])
    expect(roles).toEqual(['exact', 'loose'])
  })

  test('asks for a number among the keys only, as one quoted word', () => {
    expect(planQuery('711号').passes).toEqual([
      { q: '"n711"', matchingStrategy: 'all', attributesToSearchOn: ['documentKeys'] },
    ])
  })

  test('of any text has a role for each pass, and no more passes than the site may ask', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { passes, roles } = planQuery(text, understanding)
        expect(roles.length).toBe(passes.length)
        expect(passes.length + 3 * roles.filter((role) => role === 'exact').length).toBeLessThanOrEqual(16)
        for (const { q } of passes) expect(q.length).toBeLessThanOrEqual(200)
      }),
    )
  })

  test('of any text has a pass, unless there is nothing to ask', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { understood, passes } = planQuery(text)
        expect(passes.length > 0).toBe(understood !== 'nothing')
        expect(understood === 'nothing').toBe(normaliseQuery(text) === '')
        for (const { q } of passes) expect(q).not.toBe('')
      }),
    )
  })
})

describe('merged passes', () => {
  const hits = (ids: string) => [...ids].map((id) => ({ id }))

  test('keep what was found first where it was found first', () => {
    expect(mergePasses([hits('ab'), hits('ba'), hits('cbd')])).toEqual(hits('abcd'))
  })

  test('hold each document of any pass once, in the order of the passes', () => {
    const passes = fc.array(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') })))
    fc.assert(
      fc.property(passes, (all) => {
        const merged = mergePasses(all).map(({ id }) => id)
        const flat = all.flat().map(({ id }) => id)
        expect(merged).toEqual(flat.filter((id, i) => flat.indexOf(id) === i))
      }),
    )
  })
})

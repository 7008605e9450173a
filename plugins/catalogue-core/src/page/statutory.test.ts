import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sampleItem, sampleRecord } from '../../testing/samples.ts'
import { citedStatutory } from './statutory-article.ts'
import { statutoryNames, statutoryNumbers } from './statutory-names.ts'
import { placesOfItem, placesOfRecord, type Place } from './statutory.ts'

const law = '《中华人民共和国政府信息公开条例》（国务院令第711号）'

describe('what a citation of article 20 names', () => {
  test.each([
    ['第二十条第五款、第六款', [5, 6]],
    ['第二十条第（十一）项', [11]],
    ['第二十条第一款第（五）项', [5]],
    ['第20条第5、6项', [5, 6]],
    ['第二十条第一项至第三项', [1, 2, 3]],
    ['第二十条（七）', [7]],
    ['第 二 十 条 第 九 款', [9]],
    ['第十九条、第二十条第二项、第二十一条', [2]],
    // The article by itself, or its one 款, names none of the fifteen.
    ['第二十条', []],
    ['第二十条第一款', []],
    ['第二十条和第二十一条', []],
    ['第二十一条', []],
    ['第四十九条、五十条', []],
    ['第二十条第十六项', []],
    ['第一百二十条第五项', []],
    ['第二十条规定的5项', []],
    ['', []],
  ])('%s', (articles, numbers) => {
    expect(citedStatutory([`${law}${articles}`])).toEqual(numbers)
  })

  test('counts for the Regulation alone, whichever of its marks were lost', () => {
    expect(citedStatutory(['《中华人民共和国行政处罚法》第二十条第五项'])).toEqual([])
    expect(citedStatutory(['中华人民共和国政府信息公开条例》第二十条第十一款'])).toEqual([11])
    expect(citedStatutory([`${law}、《保密法》第二十条第五项`])).toEqual([])
    expect(citedStatutory([`《保密法》第九条；${law}第二十条第\n七款`, `${law}第二十条第三项`])).toEqual([
      3, 7,
    ])
  })
})

interface Seed {
  readonly catalogue: {
    readonly items: readonly { readonly path: readonly string[]; readonly basis: readonly string[] }[]
  }
}

const seed = (slug: string): Seed =>
  JSON.parse(
    readFileSync(new URL(`../../../../seeds/catalogues/${slug}.json`, import.meta.url), 'utf8'),
  ) as Seed

const short = { article: '引', kind: '类', words: '名', none: '' } as const
const said = (places: readonly Place[]): string =>
  places.map(({ number, by }) => `${String(number)}${short[by]}`).join(' ')

/**
 * Judged by hand from the words of each row: 引 where it cites an article of its own, 名 where its name tells, a bare 15
 * where neither does.
 */
const judged: Readonly<Record<string, readonly string[]>> = {
  'leshan-district': [
    // 规范性文件 cited as 第二款: in both places.
    '2引 1名',
    '2引 1名',
    '2引',
    '5引 6引',
    '5引 6引',
    '5引',
    '7引',
    '11名',
    '9引',
    '11引',
    '11引',
    '15名',
    '15名',
    '15名',
    '11引',
    '11引',
  ],
  ziyang: [
    '2名',
    '2名',
    '2名',
    '2名',
    '2名',
    '2名',
    '15名',
    '15名',
    '15名',
    '4名',
    '7名',
    '7名',
    '15',
    '15名',
    '15',
    '1名',
    '1名',
    '1名',
    ...Array.from({ length: 11 }, () => '5名'),
  ],
  qilin: [
    '2名',
    '2名',
    '2名',
    '2名',
    '2名',
    '15名',
    '15名',
    '15名',
    '15名',
    '15名',
    '15名',
    '1名',
    '1名',
    '15名',
    '15名',
    '15名',
    '15',
    '15名',
    '15',
    '15',
    '2名',
    '13名',
    '6名',
    '5名',
    '5名',
    '13名',
    '15',
    '3名',
    '15名',
    '7名',
    '15',
    '15',
    '15',
  ],
  provincial: [
    '2名',
    '2名',
    '2名',
    '1名',
    '3名',
    '5名',
    '6名',
    '6名',
    '6名',
    '7名',
    '7名',
    '7名',
    '9名',
    '13名',
    '11名',
    '11名',
    '11名',
    '11名',
    '14名',
    '15名',
    '15名',
  ],
  cixi: [
    '2名',
    '2名',
    '2名',
    '2名',
    '1名',
    '1名',
    '15名',
    '15名',
    '15',
    '11名',
    '11名',
    '15名',
    '2名',
    '7名',
    '3名',
    '15名',
    '15名',
    '15名',
    '15名',
  ],
}

describe('the rows of the five catalogues stand where a person would put them', () => {
  test.each(Object.entries(judged))('%s', (slug, places) => {
    const rows = seed(slug).catalogue.items
    expect(
      rows.map((item, i) => `${String(i + 1)} ${item.path.join('›')}: ${said(placesOfItem(item))}`),
    ).toEqual(rows.map((item, i) => `${String(i + 1)} ${item.path.join('›')}: ${places[i] ?? '?'}`))
  })
})

describe('a record', () => {
  const under = (articles: string, path = ['其他']) => sampleItem({ basis: [`${law}${articles}`], path })

  test('stands where its item’s citation says', () => {
    expect(said(placesOfRecord(sampleRecord(), under('第二十条第三项')))).toBe('3引')
    expect(said(placesOfRecord(sampleRecord(), under('第二十条第五款、第六款')))).toBe('5引 6引')
  })

  test('of several places cited, in that of its kind', () => {
    const penalty = sampleRecord({ kind: 'penalty' })
    expect(said(placesOfRecord(penalty, under('第二十条第五款、第六款')))).toBe('6引')
    expect(said(placesOfRecord(penalty, under('第二十条第五款')))).toBe('5引 6类')
  })

  test('without a citation by its kind, else by the words of its item, else with the rest', () => {
    expect(said(placesOfRecord(sampleRecord({ kind: 'budget' }), under('', ['统计'])))).toBe('7类')
    expect(said(placesOfRecord(sampleRecord(), under('', ['统计信息', '季报'])))).toBe('4名')
    expect(said(placesOfRecord(sampleRecord(), under('', ['其他'])))).toBe('15')
    expect(said(placesOfRecord(sampleRecord(), null))).toBe('15')
    expect(said(placesOfRecord(sampleRecord({ kind: 'plan' }), null))).toBe('3类')
  })
})

test('every item of the article has a name in both languages', () => {
  for (const number of statutoryNumbers)
    expect(Object.values(statutoryNames[number]).every((name) => name.length > 3)).toBe(true)
})

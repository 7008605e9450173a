import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AgencyDocument, type Choice } from '@gongkai/catalogue-core/catalogue'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const unspaced = (text: string): string => text.replace(/\s+/gu, '')
const count = (text: string, sign: RegExp): number => [...text.matchAll(sign)].length

const seed = (slug: string) => {
  const agency = v.parse(AgencyDocument, JSON.parse(read(`catalogues/${slug}.json`)))
  return { agency, items: agency.catalogue.items, raw: read(`raw/${slug}.txt`) }
}

describe.each(['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi'])('%s', (slug) => {
  const { agency, items, raw } = seed(slug)
  const text = unspaced(raw.replace(/<input[^>]*>/gu, ''))

  test('names its raw text as its source', () => {
    expect(agency.catalogue.source).toBe(`由原文件转换的文本，存于本系统代码库 seeds/raw/${slug}.txt`)
  })

  test.each(items.map((item, at) => ({ at, item, name: item.path.join('/') })))(
    'every word of row $at, $name, stands in the raw text but for blanks',
    ({ item }) => {
      const values = [
        ...item.path,
        item.content,
        ...item.basis,
        item.publisher ?? '',
        item.deadline ?? '',
        item.responsible ?? '',
        ...item.phones.map((p) => p.number),
        ...[...item.channels, ...item.form, ...item.attribute, ...item.audience].map((c) => c.option),
      ]
      // A printed column header such as 特定群体 stands above its cells; an attribute stands within 全社会范围主动公开.
      for (const value of values) expect(text).toContain(unspaced(value))
    },
  )
})

/** Each box counted once for each cell that is printed: cells merged into the one above are not printed again. */
const boxes = (slug: string, fields: readonly ('channels' | 'form' | 'attribute' | 'audience')[]) => {
  const printed: Choice[] = seed(slug).items.flatMap((item) => [
    ...fields.flatMap((field) => (item.merged.includes(field) ? [] : item[field])),
    ...(item.merged.includes('basis') ? [] : item.basisKinds),
  ])
  return {
    yes: printed.filter((c) => c.ticked === 'yes').length,
    no: printed.filter((c) => c.ticked === 'no').length,
  }
}

describe('every printed box is accounted for', () => {
  test('leshan-district: R and □', () => {
    const { raw } = seed('leshan-district')
    expect(boxes('leshan-district', ['channels'])).toEqual({ yes: count(raw, /R/gu), no: count(raw, /□/gu) })
  })

  test('provincial: U+F06E or the placeholder (, and U+F06F', () => {
    const { raw } = seed('provincial')
    expect(boxes('provincial', ['channels'])).toEqual({
      yes: count(raw, /[\uf06e(]/gu),
      no: count(raw, /\uf06f/gu),
    })
  })

  test('cixi: ☑ and □', () => {
    const { raw } = seed('cixi')
    expect(boxes('cixi', ['channels', 'form'])).toEqual({ yes: count(raw, /☑/gu), no: count(raw, /□/gu) })
  })

  test('qilin: two √ to each row but three, which have one whose place is lost', () => {
    expect(count(seed('qilin').raw, /√/gu)).toBe(boxes('qilin', ['audience', 'attribute']).yes + 3)
  })
})

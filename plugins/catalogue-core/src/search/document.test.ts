import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAgency } from '../../testing/any-catalogue.ts'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { indexedDocuments, itemDocument, recordDocument, searchDocuments } from './document.ts'

const agency = sampleAgency()

describe('the search document of an item', () => {
  test('says what the row says, and where it is', () => {
    expect(itemDocument(agency, sampleItem())).toMatchObject({
      id: 'item1',
      type: 'item',
      url: '/ziyang/items/1/',
      title: '参保人员异地就医登记备案',
      path: ['公共服务'],
      category: '公共服务',
      content: '备案渠道及咨询电话公开',
      phones: ['咨询电话:028-26110621'],
      agency: 'ziyang',
      agencyName: '资阳市医疗保障局',
      place: '四川省资阳市',
      attribute: ['active'],
      channels: ['website'],
      year: null,
    })
  })

  test('has the words of columns we have no field for in its content', () => {
    expect(itemDocument(agency, sampleItem({ extra: { 备注: '每季更新' } })).content).toBe(
      '备案渠道及咨询电话公开\n每季更新',
    )
  })

  test('is found by the numbers in its content and its bases, and by its phones', () => {
    const found = itemDocument(agency, sampleItem({ content: '见国办发〔2019〕35号' }))
    expect(found.documentKeys).toEqual(expect.arrayContaining(['y2019n35', 'n711']))
    expect(found.phoneKeys).toContain('26110621')
  })

  test('counts only what is ticked for certain', () => {
    const found = itemDocument(
      agency,
      sampleItem({
        channels: [{ option: '政府网站', ticked: 'unknown' }],
        attribute: [{ option: '主动公开', ticked: 'unknown' }],
      }),
    )
    expect(found.channels).toEqual([])
    expect(found.attribute).toEqual([])
  })
})

describe('the search document of a record', () => {
  test('stands under its item', () => {
    expect(recordDocument(agency, sampleRecord(), sampleItem())).toMatchObject({
      type: 'record',
      url: '/ziyang/records/2026-1/',
      path: ['公共服务', '参保人员异地就医登记备案'],
      category: '公共服务',
      publisher: '资阳市医疗保障局',
      kind: 'notice',
      validity: 'valid',
      documentNumber: '资医保发〔2026〕3号',
    })
  })

  test('is found by its own number and by those it cites', () => {
    expect(recordDocument(agency, sampleRecord()).documentKeys).toEqual(
      expect.arrayContaining(['y2026n3', 'y2019n35']),
    )
  })

  test('belongs to the year it was formed in', () => {
    expect(recordDocument(agency, sampleRecord({ formedOn: '2025-12-31' })).year).toBe('2025')
  })

  test('without that day belongs to the year of its release in Shanghai', () => {
    const released = sampleRecord({ formedOn: null, releasedAt: '2025-12-31T16:00:00.000Z' })
    expect(recordDocument(agency, released).year).toBe('2026')
  })
})

test('an agency has one search document for each item and record, each with its own id and address', () => {
  fc.assert(
    fc.property(anyAgency, (any) => {
      const found = searchDocuments(any)
      const items = any.catalogues.flatMap((catalogue) => catalogue.items)
      expect(found.map(({ id }) => id)).toEqual([...items, ...any.records].map(({ id }) => id))
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      expect(new Set(found.map(({ url }) => url)).size).toBe(found.length)
    }),
  )
})

test('the static index is made from the same documents, without how they sound', () => {
  fc.assert(
    fc.property(anyAgency, (any) => {
      const silent = searchDocuments(any).map(({ pinyin: _p, initials: _i, ...words }) => words)
      expect(indexedDocuments(any)).toEqual(silent)
    }),
  )
})

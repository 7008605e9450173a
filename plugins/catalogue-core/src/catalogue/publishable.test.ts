import { describe, expect, test } from 'vitest'
import {
  isPublicItem,
  isPublicRecord,
  itemPublishable,
  recordPublishable,
  type ItemToPublish,
  type Publishable,
  type RecordToPublish,
} from './publishable.ts'

const codes = (answer: Publishable) => (answer.publishable ? [] : answer.because.map(({ code }) => code))

const item: ItemToPublish = {
  name: '异地就医备案',
  code: '25',
  content: '备案渠道及咨询电话公开',
  attribute: [{ option: '主动公开', ticked: 'yes' }],
  catalogue: 'published',
}

const record: RecordToPublish = {
  title: '关于异地就医备案的通知',
  code: '2026-3',
  attribute: 'active',
  formedOn: '2026-11-20',
  agency: true,
  item: 'published',
  today: '2026-11-24',
}

describe('an item', () => {
  test('with a name, content, code and a published catalogue may go out', () => {
    expect(itemPublishable(item)).toEqual({ publishable: true })
  })

  test.each<[string, Partial<ItemToPublish>, string]>([
    ['without a name', { name: '' }, 'NAME_MISSING'],
    ['whose name is blanks', { name: ' 　\n' }, 'NAME_MISSING'],
    ['without content', { content: null }, 'CONTENT_MISSING'],
    ['whose content is blanks', { content: ' \n' }, 'CONTENT_MISSING'],
    ['without a code', { code: null }, 'CODE_MISSING'],
    ['of no catalogue', { catalogue: 'none' }, 'CATALOGUE_MISSING'],
    ['of a catalogue that is a draft', { catalogue: 'draft' }, 'CATALOGUE_NOT_PUBLISHED'],
    ['that is withheld', { attribute: [{ option: '不予公开', ticked: 'yes' }] }, 'WITHHELD'],
  ])('%s stays inside, and says why', (_, said, code) => {
    expect(codes(itemPublishable({ ...item, ...said }))).toEqual([code])
  })

  test('whose attribute nobody ticked may go out', () => {
    expect(codes(itemPublishable({ ...item, attribute: [] }))).toEqual([])
  })

  test('disclosed on request is still a row of the catalogue that everybody may see', () => {
    expect(codes(itemPublishable({ ...item, attribute: [{ option: '依申请公开', ticked: 'yes' }] }))).toEqual(
      [],
    )
  })

  test('with several faults tells them all at once', () => {
    expect(codes(itemPublishable({ ...item, name: '', content: '', code: null, catalogue: 'none' }))).toEqual(
      ['NAME_MISSING', 'CONTENT_MISSING', 'CODE_MISSING', 'CATALOGUE_MISSING'],
    )
  })
})

describe('a record', () => {
  test('formed, filed and disclosed may go out', () => {
    expect(recordPublishable(record)).toEqual({ publishable: true })
  })

  test('formed today may go out', () => {
    expect(codes(recordPublishable({ ...record, formedOn: record.today }))).toEqual([])
  })

  test.each<[string, Partial<RecordToPublish>, string]>([
    ['without a title', { title: ' ' }, 'NAME_MISSING'],
    ['without a code', { code: null }, 'CODE_MISSING'],
    ['of no agency', { agency: false }, 'AGENCY_MISSING'],
    ['under no item', { item: 'none' }, 'ITEM_MISSING'],
    ['under an item that is a draft', { item: 'draft' }, 'ITEM_NOT_PUBLISHED'],
    ['that is withheld', { attribute: 'withheld' }, 'WITHHELD'],
    ['that is disclosed on request only', { attribute: 'onRequest' }, 'ON_REQUEST_ONLY'],
    ['without a date of formation', { formedOn: null }, 'FORMED_DATE_MISSING'],
    ['formed tomorrow', { formedOn: '2026-11-25' }, 'FORMED_AFTER_RELEASE'],
  ])('%s stays inside, and says why', (_, said, code) => {
    expect(codes(recordPublishable({ ...record, ...said }))).toEqual([code])
  })

  test('formed tomorrow says which day it claims', () => {
    const answer = recordPublishable({ ...record, formedOn: '2026-11-25' })
    expect(answer).toMatchObject({ because: [{ params: { formed: '2026-11-25', name: record.title } }] })
  })
})

test.each([
  [{}, true],
  [{ code: null }, false],
  [{ attribute: [{ option: '不予公开', ticked: 'yes' as const }] }, false],
  [{ attribute: [{ option: '不予公开', ticked: 'no' as const }] }, true],
])('of published items, %j may leave: %s', (more, leaves) => {
  expect(isPublicItem({ ...item, ...more })).toBe(leaves)
})

test.each([
  [{}, true],
  [{ code: null }, false],
  [{ releasedAt: null }, false],
  [{ attribute: 'onRequest' }, false],
  [{ attribute: 'withheld' }, false],
  [{ attribute: 'whatever' }, false],
])('of published records, %j may leave: %s', (more, leaves) => {
  const released = { code: '1', releasedAt: '2026-11-24T00:00:00.000Z', attribute: 'active' }
  expect(isPublicRecord({ ...released, ...more })).toBe(leaves)
})

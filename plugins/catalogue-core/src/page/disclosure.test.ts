import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { disclosurePage } from './disclosure.ts'

const article20 = (n: string) => [`《政府信息公开条例》第二十条第${n}项`]
const items = [
  sampleItem({ id: 'i1', code: '1', path: ['财务'], basis: article20('七') }),
  sampleItem({ id: 'i2', code: '2', path: ['执法'], basis: article20('五、六') }),
  sampleItem({ id: 'i3', code: '3', path: ['动态'], basis: [] }),
]
const agency = sampleAgency({
  catalogues: [
    { id: 'c1', title: null, edition: null, publishedOn: null, columns: [], notes: [], source: null, items },
  ],
  records: [
    ...Array.from({ length: 10 }, (_, i) =>
      sampleRecord({ id: `r${String(i)}`, code: `2026-${String(i)}`, item: '1' }),
    ),
    sampleRecord({ id: 'p', code: '2026-20', item: '2', kind: 'penalty' }),
    sampleRecord({ id: 'x', code: '2026-21', item: '9' }),
  ],
})

test('all fifteen are there, in the order of the law, with what is public for each', () => {
  const sections = disclosurePage(agency)
  expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  const told = sections.map(
    ({ number, items: rows, records, latest }) =>
      `${String(number)}: ${rows.map(({ item, by, records: n }) => `${item.code} ${by} ${String(n)}`).join(', ')}; ${String(records)}/${String(latest.length)}`,
  )
  expect(told.filter((line) => !line.endsWith(': ; 0/0'))).toEqual([
    '5: 2 article 1; 0/0',
    '6: 2 article 1; 1/1',
    '7: 1 article 10; 10/8',
    // A record whose item is not public is still found.
    '15: 3 none 0; 1/1',
  ])
})

test('an agency with nothing has fifteen empty places', () => {
  expect(
    disclosurePage(sampleAgency()).every(({ items: rows, records }) => rows.length + records === 0),
  ).toBe(true)
})

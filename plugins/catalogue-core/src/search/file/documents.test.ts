import { describe, expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../../testing/samples.ts'
import { agencyFileDocuments, fileDocuments, mostOfRecord, recordOfFile } from './documents.ts'

const agency = sampleAgency()
const pdf = { file: `${'ab'.repeat(32)}.pdf`, name: '病种目录.pdf', mime: 'application/pdf', bytes: 9 }
const xlsx = {
  file: `${'cd'.repeat(32)}.xlsx`,
  name: '名单.xlsx',
  mime: 'application/vnd.ms-excel',
  bytes: 9,
}
const record = sampleRecord({ attachments: [pdf, xlsx, { ...pdf, name: '副本.pdf' }] })
const page = (number: number, text: string) => ({ page: number, sheet: null, text })
const texts = new Map([
  [pdf.file, [page(1, '封面'), page(3, '依据国办发〔2019〕35号，咨询028-26110621')]],
  [xlsx.file, [{ page: null, sheet: '定点药店', text: '甲药店' }]],
])

describe('the documents of a record’s attachments', () => {
  const { documents } = fileDocuments(agency, record, sampleItem(), texts)

  test('say which file and page, and lead there', () => {
    expect(
      documents.map(({ id, title, format, page: at, sheet, url }) => ({ id, title, format, at, sheet, url })),
    ).toEqual([
      {
        id: 'record1-abababababababab-1',
        title: '病种目录.pdf',
        format: 'PDF',
        at: 1,
        sheet: null,
        url: `/ziyang/records/2026-1/${pdf.file}#page=1`,
      },
      {
        id: 'record1-abababababababab-2',
        title: '病种目录.pdf',
        format: 'PDF',
        at: 3,
        sheet: null,
        url: `/ziyang/records/2026-1/${pdf.file}#page=3`,
      },
      {
        id: 'record1-cdcdcdcdcdcdcdcd-1',
        title: '名单.xlsx',
        format: 'Excel',
        at: null,
        sheet: '定点药店',
        url: `/ziyang/records/2026-1/${xlsx.file}`,
      },
    ])
  })

  test('can be narrowed down like their record, and name it', () => {
    for (const document of documents)
      expect(document).toMatchObject({
        record: 'record1',
        recordTitle: '关于异地就医备案的通知',
        recordUrl: '/ziyang/records/2026-1/',
        path: ['公共服务', '参保人员异地就医登记备案'],
        category: '公共服务',
        agency: 'ziyang',
        kind: 'notice',
        validity: 'valid',
        year: '2026',
        attribute: ['active'],
      })
  })

  test('are found by the numbers on their page', () => {
    expect(documents[1]?.documentKeys).toContain('y2019n35')
    expect(documents[1]?.phoneKeys).toContain('26110621')
    expect(documents[0]?.documentKeys).toEqual([])
  })
})

test('a file whose text is not known has no document', () => {
  expect(fileDocuments(agency, record, sampleItem(), new Map())).toEqual({ documents: [], leftOut: 0 })
})

test('a record has so many and no more, and what is left out is counted', () => {
  const many = Array.from({ length: mostOfRecord }, (_, i) => page(i + 1, '字'))
  const { documents, leftOut } = fileDocuments(
    agency,
    record,
    undefined,
    new Map([...texts, [pdf.file, many]]),
  )
  expect([documents.length, leftOut]).toEqual([mostOfRecord, 1])
})

test('the record can be told from the id of a piece alone', () => {
  const { documents } = fileDocuments(agency, record, undefined, texts)
  expect(documents.length).toBeGreaterThan(0)
  expect(documents.filter(({ id, record: of }) => recordOfFile(id) !== of)).toEqual([])
})

test('an agency has those of all its records, under the items they stand under', () => {
  const full = sampleAgency({
    catalogues: [
      {
        id: 'catalogue1',
        title: null,
        edition: null,
        publishedOn: null,
        columns: [],
        notes: [],
        source: null,
        items: [sampleItem()],
      },
    ],
    records: [
      record,
      sampleRecord({ id: 'record2', code: '2026-2', attachments: [xlsx] }),
      sampleRecord({ id: 'record3' }),
    ],
  })
  expect(agencyFileDocuments(full, texts).map(({ record: of, path }) => [of, path.length])).toEqual([
    ['record1', 2],
    ['record1', 2],
    ['record1', 2],
    ['record2', 2],
  ])
})

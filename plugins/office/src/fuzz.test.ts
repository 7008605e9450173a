import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, rowsXml, wordCell, wordTable, workbookOf } from '../testing/ooxml.ts'
import { readCatalogueFile } from './read-catalogue-file.ts'
import { readPasted } from './read-file.ts'

const outcomes = ['read', 'choose', 'refused']

const readsOrRefuses = async (bytes: Uint8Array, name: string): Promise<void> => {
  const read = await readCatalogueFile(bytes, name)
  expect(outcomes).toContain(read.outcome)
}

const header = ['公开事项', '公开内容', '公开渠道', '公开依据', '监督电话']
const row = ['甲', '内容', '☑政府网站 □政府公报', '《预算法》第十四条、《条例》', '咨询电话：028-26092087']
const workbook = workbookOf([
  { name: '目录', xml: `${rowsXml([header, row, row])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>` },
])
const document = documentOf(
  wordTable([header, [wordCell('甲', '<w:vMerge w:val="restart"/>'), ...row.slice(1)]]),
)
const page = `<html><table><caption>目录</caption>${[header, row].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
const csv = [header, row].map((cells) => cells.join(',')).join('\n')

/** Changes that storage and senders make: bytes flipped, lost, doubled, cut off, or of another file in between. */
const edit = fc.oneof(
  fc.record({ do: fc.constant('flip' as const), at: fc.nat(), with: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ do: fc.constant('cut' as const), at: fc.nat(), with: fc.nat({ max: 400 }) }),
  fc.record({ do: fc.constant('repeat' as const), at: fc.nat(), with: fc.nat({ max: 400 }) }),
  fc.record({ do: fc.constant('end' as const), at: fc.nat(), with: fc.constant(0) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const edited = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array =>
  edits.reduce<Buffer>((changed, one) => {
    const at = changed.length === 0 ? 0 : one.at % changed.length
    switch (one.do) {
      case 'flip': {
        const copy = Buffer.from(changed)
        if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ one.with
        return copy
      }
      case 'cut':
        return Buffer.concat([changed.subarray(0, at), changed.subarray(at + one.with)])
      case 'repeat':
        return Buffer.concat([changed.subarray(0, at + one.with), changed.subarray(at)])
      case 'end':
        return changed.subarray(0, at)
    }
  }, Buffer.from(bytes))

const edits = fc.array(edit, { minLength: 1, maxLength: 6 })

test('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.xlsx', 'a.docx', 'a.html', 'a.csv', 'a'),
      readsOrRefuses,
    ),
    { numRuns: 400 },
  )
}, 60_000)

describe.each([
  ['xlsx', workbook],
  ['docx', document],
  ['html', Buffer.from(page)],
  ['csv', Buffer.from(csv)],
  ['json', Buffer.from(JSON.stringify({ title: null, items: [] }))],
] as const)('a damaged %s', (format, bytes) => {
  test('is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => readsOrRefuses(edited(bytes, list), `目录.${format}`)),
      { numRuns: 200 },
    )
  }, 60_000)
})

/** Damage inside the parts, packed again so that every checksum is right. */
const partEdited = (bytes: Uint8Array, which: number, list: readonly Edit[]): Uint8Array => {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = names[which % names.length] ?? ''
  return zipSync({ ...parts, [name]: edited(parts[name] ?? strToU8(''), list) })
}

describe.each([
  ['xlsx', workbook],
  ['docx', document],
] as const)('a %s whose parts are damaged but packed well', (format, bytes) => {
  test('is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), edits, async (which, list) =>
        readsOrRefuses(partEdited(bytes, which, list), `目录.${format}`),
      ),
      { numRuns: 200 },
    )
  }, 60_000)

  test('is read or refused when its tags change places', async () => {
    const parts = unzipSync(bytes)
    const part = format === 'xlsx' ? 'xl/worksheets/sheet1.xml' : 'word/document.xml'
    const tags = strFromU8(parts[part] ?? strToU8('')).split(/(?=<)/u)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(tags), async (list) =>
        readsOrRefuses(zipSync({ ...parts, [part]: strToU8(`<a>${list.join('')}`) }), `目录.${format}`),
      ),
      { numRuns: 100 },
    )
  }, 60_000)
})

test('any pasted page and text is read', () => {
  const tag = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td colspan=9>',
    '<td rowspan=0>',
    '<caption>',
    '<input type=checkbox checked>',
    '<br>',
    '<script>',
    '</script>',
    '<p hidden>',
    '甲',
    '&#0;',
    '&amp',
    '<!--',
    '\t',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 60 }), fc.string({ unit: 'binary' }), (tags, text) => {
      expect(['tables', 'refused']).toContain(readPasted({ html: tags.join(''), text }).outcome)
    }),
    { numRuns: 400 },
  )
})

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import yauzl from 'yauzl'
import { documentOf, rowsXml, wordParagraph, workbookOf } from '../../testing/ooxml.ts'
import { pdfOf } from '../../testing/pdf.ts'
import { inspectFile, stripMetadata, type Stripped } from '../inspect/index.ts'

const done = (result: Stripped): Extract<Stripped, { outcome: 'stripped' }> => {
  if (result.outcome === 'kept') throw new Error(result.why)
  return result
}

const metadataOf = async (bytes: Uint8Array) =>
  (await inspectFile(bytes, 'a')).parts
    .filter(({ place }) => place.kind === 'metadata')
    .map(({ place, text }) => `${place.at}: ${text.trim()}`)
    .filter((told) => !told.endsWith(': '))

const wordsOf = async (bytes: Uint8Array) =>
  (await inspectFile(bytes, 'a')).parts.filter(({ place }) => place.kind !== 'metadata')

/** Every entry’s packed bytes and headers by name, as another program sees them. */
const entriesOf = (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure !== null) {
        reject(failure)
        return
      }
      const found = new Map<string, string>()
      zip.on('error', reject)
      zip.on('end', () => resolve(found))
      zip.on('entry', (entry: yauzl.Entry) => {
        found.set(
          entry.fileName,
          `${String(entry.crc32)} ${String(entry.compressedSize)} ${String(entry.compressionMethod)}`,
        )
        zip.readEntry()
      })
      zip.readEntry()
    })
  })

const core =
  '<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>办法</dc:title><dc:creator>王五</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy><cp:keywords/><dcterms:created>2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
const properties = {
  'docProps/core.xml': core,
  'docProps/app.xml':
    '<Properties xmlns="a"><Application>WPS</Application><Company>某公司</Company><Manager>赵六</Manager></Properties>',
  'docProps/custom.xml':
    '<Properties xmlns="a"><property fmtid="x" pid="2" name="审批人"><vt:lpwstr xmlns:vt="v">钱七</vt:lpwstr></property></Properties>',
}

test('author, company and custom properties go; title, dates, words and every other byte stay', async () => {
  const bytes = documentOf(wordParagraph('正文'), {
    ...properties,
    'word/comments.xml': '<w:comments xmlns:w="a"/>',
  })
  const { bytes: out, removed } = done(await stripMetadata(bytes, 'a.docx'))
  expect(removed).toEqual(['creator', 'lastModifiedBy', 'keywords', 'Company', 'Manager', '审批人'])
  expect(await metadataOf(out)).toEqual(['title: 办法', 'created: 2026-01-01T00:00:00Z'])
  expect(await wordsOf(out)).toEqual(await wordsOf(bytes))
  const [before, after] = [await entriesOf(bytes), await entriesOf(out)]
  expect([...after.keys()]).toEqual([...before.keys()])
  expect([...before].filter(([name, entry]) => after.get(name) !== entry).map(([name]) => name)).toEqual(
    Object.keys(properties),
  )
})

test('a workbook forgets the folder it was saved in', async () => {
  const path15 =
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\wangwu\\" xmlns:x15ac="x"/></mc:Choice></mc:AlternateContent><fileSharing userName="王五"/>'
  const bytes = workbookOf([{ name: '表', xml: rowsXml([['甲']]) }], properties, path15)
  const { bytes: out, removed } = done(await stripMetadata(bytes, 'a.xlsx'))
  expect(removed).toContain('absPath')
  expect(removed).toContain('userName')
  expect(await wordsOf(out)).toEqual(await wordsOf(bytes))
})

test('comments and tracked changes are words: they stay', async () => {
  const deleted = '<w:p><w:del w:author="王五"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>'
  const bytes = documentOf(deleted, properties)
  expect((await wordsOf(done(await stripMetadata(bytes, 'a')).bytes)).map(({ text }) => text)).toEqual(['删'])
})

const info =
  '/Title (Rules) /Author (Wang \\(Wu\\)) /Creator <feff738b4e94> /Producer (WPS) /CreationDate (D:20260101)'
const xmp = (creator: string) => {
  const packet = `<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="p" pdf:Producer="WPS"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rules</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  return `<< /Type /Metadata /Subtype /XML /Length ${String(packet.length)} >>\nstream\n${packet}\nendstream`
}
const withXmp = (creator: string) => {
  const plain = pdfOf([['words of the page']], { info, more: [xmp(creator)] })
  const text = Buffer.from(plain).toString('latin1')
  // The catalogue names it; the table of offsets is rebuilt by every reader, which this one is asked to do here.
  return Buffer.from(text.replace('/Type /Catalog', '/Metadata 7 0 R /Type /Catalog'), 'latin1')
}

test('a PDF’s author and programs are written over in place; its title and pages stay', async () => {
  const bytes = pdfOf([['words of the page']], { info })
  const { bytes: out, removed } = done(await stripMetadata(bytes, 'a.pdf'))
  expect(removed).toEqual(['Author', 'Creator', 'Producer'])
  expect(await metadataOf(out)).toEqual(['Title: Rules', 'CreationDate: D:20260101'])
  expect(out.length).toBe(bytes.length)
  expect(await wordsOf(out)).toEqual(await wordsOf(bytes))
  expect(Buffer.from(out).toString('latin1')).not.toMatch(/Wang|WPS|738b/)
})

test('XMP repeats the author and forgets it too, and is still XML', async () => {
  const bytes = withXmp('Wang Wu')
  expect((await metadataOf(bytes)).at(-1)).toBe('XMP: Rules Wang Wu')
  const { bytes: out, removed } = done(await stripMetadata(bytes, 'a.pdf'))
  expect(removed).toContain('XMP')
  expect((await metadataOf(out)).at(-1)).toBe('XMP: Rules')
  expect(Buffer.from(out).toString('latin1')).not.toMatch(/Wang|WPS/)
})

test.each([
  ['a signed PDF', pdfOf([['a']], { info, more: ['<< /Type /Sig /ByteRange [0 1 2 3] >>'] }), 'signed'],
  ['an encrypted PDF', pdfOf([['a']], { info, trailer: '/Encrypt 9 0 R ' }), 'encrypted'],
  [
    'a PDF whose author is a reference',
    pdfOf([['a']], { info: '/Author 7 0 R', more: ['(Wang)'] }),
    'unusual',
  ],
  ['a signed document', documentOf('', { ...properties, '_xmlsignatures/sig1.xml': '<a/>' }), 'signed'],
  [
    'an archive with words before it',
    Buffer.concat([Buffer.from('PK\x03\x04'), documentOf('', properties)]),
    'unusual',
  ],
  ['an old document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldOffice'],
  ['a GIF', Buffer.from('GIF89a'), 'unusual'],
])('%s is kept as it is, with the reason', async (_, bytes, why) => {
  expect(await stripMetadata(bytes, 'a')).toEqual({ outcome: 'kept', why })
})

const photo = (format: 'jpeg' | 'png', orientation: number) =>
  sharp({ create: { width: 4, height: 2, channels: 3, background: '#c00' } })
    .withExif({
      IFD0: { Artist: 'Wang Wu', Copyright: 'x' },
      IFD3: { GPSLatitude: '30/1 0/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer()

test.each(['jpeg', 'png'] as const)(
  'a %s loses where and by whom it was taken, keeps its pixels and how it is turned',
  async (format) => {
    const bytes = Buffer.concat([await photo(format, 6), Buffer.from('trailer of a phone')])
    const { bytes: out, removed } = done(await stripMetadata(bytes, 'a'))
    expect(removed).toContain('trailer')
    const [before, after] = [await sharp(bytes).metadata(), await sharp(out).metadata()]
    expect([after.orientation, after.width, after.height]).toEqual([6, before.width, before.height])
    expect(Buffer.from(out).toString('latin1')).not.toMatch(/Wang|trailer/)
    expect(await sharp(out).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
    expect(done(await stripMetadata(out, 'a'))).toEqual({
      outcome: 'stripped',
      bytes: Buffer.from(out),
      removed: [],
    })
  },
)

const attachments = path.resolve(import.meta.dirname, '../../../../seeds/attachments')

test('of the real attachments every one is stripped, twice the same, a second time of nothing, with the same words', async () => {
  for (const name of await readdir(attachments)) {
    const bytes = await readFile(path.join(attachments, name))
    const one = done(await stripMetadata(bytes, name))
    expect(done(await stripMetadata(bytes, name)).bytes).toEqual(one.bytes)
    expect(done(await stripMetadata(one.bytes, name))).toEqual({
      outcome: 'stripped',
      bytes: one.bytes,
      removed: [],
    })
    expect(await wordsOf(one.bytes)).toEqual(await wordsOf(bytes))
    expect((await metadataOf(one.bytes)).filter((told) => /creator|author|company/i.test(told))).toEqual([])
  }
})

test('whatever is done to a file’s bytes, stripping and reading end in an answer', async () => {
  const files = [
    documentOf(wordParagraph('正文'), properties),
    workbookOf([{ name: '表', xml: rowsXml([['甲']]) }], properties),
    pdfOf([['words']], { info }),
    withXmp('Wang'),
    await photo('jpeg', 6),
    await photo('png', 6),
  ]
  const damaged = fc.record({
    file: fc.constantFrom(...files),
    cut: fc.nat(4000),
    changes: fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(damaged, async ({ file, cut, changes }) => {
      const bytes = Buffer.from(cut % 3 === 0 ? file.slice(0, cut) : file)
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      expect((await inspectFile(bytes, 'a')).outcome).toMatch(/^(?:read|unreadable)$/)
      const result = await stripMetadata(bytes, 'a')
      if (result.outcome === 'stripped')
        expect(done(await stripMetadata(result.bytes, 'a')).removed).toEqual([])
    }),
    { numRuns: 400 },
  )
})

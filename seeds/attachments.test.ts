import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { crc32, inflateRawSync, inflateSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AgencyDocument } from '@gongkai/catalogue-core/catalogue'

const folder = new URL('attachments/', import.meta.url)
const read = (name: string): Buffer => readFileSync(new URL(encodeURIComponent(name), folder))
const files = readdirSync(folder)
const ending = (...endings: string[]) => files.filter((f) => endings.includes(path.extname(f)))
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Reads a zip by its central directory, inflating every part and checking its sum. */
const unzipped = (zip: Buffer): ReadonlyMap<string, string> => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    expect(zip.toString('latin1', at, at + 4)).toBe('PK\x01\x02')
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(at + 20)))
    expect(crc32(bytes)).toBe(zip.readUInt32LE(at + 16))
    parts.set(name, text(bytes))
    at += 46 + nameLength + extra + comment
  }
  return parts
}

test('the folder holds what the demo names, nothing else, and no large file', () => {
  const demo = v.parse(
    AgencyDocument,
    JSON.parse(readFileSync(new URL('catalogues/demo.json', import.meta.url), 'utf8')),
  )
  expect([...new Set(demo.records.flatMap((r) => r.attachments))].toSorted()).toEqual(files.toSorted())
  expect(new Set(files.map((f) => path.extname(f)))).toEqual(
    new Set(['.csv', '.pdf', '.docx', '.xlsx', '.txt', '.png']),
  )
  expect(files.filter((f) => read(f).length > 200_000)).toEqual([])
})

test('names are in the one form every file system keeps', () => {
  expect(files.filter((f) => f !== f.normalize('NFC'))).toEqual([])
})

describe.each(ending('.docx', '.xlsx'))('%s', (name) => {
  const parts = unzipped(read(name))
  const main = name.endsWith('.docx') ? 'word/document.xml' : 'xl/worksheets/sheet1.xml'

  test('is a whole Office Open XML file with Chinese words', () => {
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', main]))
    expect(parts.get(main)).toMatch(/\p{Script=Han}{4}/u)
  })

  test('was written by the made-up agency and nobody else', () => {
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>示例市医疗保障局</dc:creator>')
    expect(parts.get('docProps/core.xml')).not.toContain('lastModifiedBy')
  })
})

describe.each(ending('.pdf'))('%s', (name) => {
  const pdf = read(name)
  const latin = pdf.toString('latin1')

  test('is a whole PDF: its last words lead to its table of objects', () => {
    expect(latin.slice(0, 8)).toMatch(/^%PDF-1\.\d$/u)
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(latin)?.[1])
    expect(latin.slice(start, start + 4)).toBe('xref')
  })

  test('says its language, is tagged for screen readers, and its text can be copied as it reads', () => {
    // `\055` is a hyphen, as some writers put it.
    expect(/\/Lang \(zh(?:-|\\055)CN\)/u.exec(latin)).not.toBeNull()
    expect(latin.includes('/Marked true')).toBe(true)
    const maps = [...latin.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)]
      .map(([, body]) => Buffer.from(body ?? '', 'latin1'))
      .flatMap((body) =>
        body[0] === 0x78 ? [inflateSync(body).toString('latin1')] : [body.toString('latin1')],
      )
      .filter((stream) => stream.includes('beginbfchar') || stream.includes('beginbfrange'))
    expect(maps.length).toBeGreaterThan(0)
    // Print programs like to map 人 to the radical ⼈ (U+2F08), which no search finds.
    for (const map of maps) expect(map).not.toMatch(/<(?:2F[0-9A-D]|2E[89A-F])[0-9A-F]>\s*$/imu)
  })
})

describe.each(ending('.csv'))('%s', (name) => {
  const bytes = read(name)

  test('opens in a spreadsheet program as UTF-8, and every line has as many cells', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = text(bytes).trim().split('\n')
    expect(lines.length).toBeGreaterThan(5)
    expect(new Set(lines.map((line) => line.split(',').length))).toHaveProperty('size', 1)
  })
})

describe.each(ending('.png'))('%s', (name) => {
  const png = read(name)

  test('is a whole picture without notes on who made it', () => {
    expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n')
    const chunks: string[] = []
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
      const length = png.readUInt32BE(at)
      chunks.push(png.toString('latin1', at + 4, at + 8))
      expect(crc32(png.subarray(at + 4, at + 8 + length))).toBe(png.readUInt32BE(at + 8 + length))
    }
    expect(new Set(chunks)).toEqual(new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']))
  })
})

test.each(ending('.txt'))('%s is plain UTF-8', (name) => {
  expect(text(read(name))).toMatch(/\p{Script=Han}{4}/u)
})

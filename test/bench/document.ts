import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { AgencyDocument, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { readTables } from '@gongkai/catalogue-core/document'
import { readFile as readOffice, writeFile as writeOffice } from '@gongkai/office'
import * as v from 'valibot'
import { bareContainer } from '../../plugins/office/testing/bare.ts'
import { milliseconds, row, type Row } from './measure.ts'

const watch = path.resolve(import.meta.dirname, '../../plugins/office/testing/watch.ts')
const seed = path.resolve(import.meta.dirname, '../../seeds/catalogues/ziyang.json')
const count = 10_000

/** A catalogue of ten thousand rows: the 29 of ziyang over and over, each group under a name of its own. */
const large = async (): Promise<CatalogueDocument> => {
  const { catalogue } = v.parse(AgencyDocument, JSON.parse(await readFile(seed, 'utf8')))
  const items = Array.from({ length: count }, (_, i) => {
    const item = catalogue.items[i % catalogue.items.length]
    if (item === undefined) throw new Error('The seed has rows.')
    const [group = '', ...names] = item.path
    const round = Math.floor(i / catalogue.items.length)
    const merged = i % catalogue.items.length === 0 ? [] : item.merged
    return { ...item, path: [`${group}${String(round)}`, ...names], merged, doubts: [] }
  })
  return { ...catalogue, items, notes: [], source: null }
}

/** Peak memory of reading one file in a process of its own, all the way to the catalogue. */
const peak = async (bytes: Uint8Array, name: string): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  try {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    const { stdout } = await promisify(execFile)(process.execPath, [watch, file, name])
    return v.parse(v.object({ megabytes: v.number() }), JSON.parse(stdout)).megabytes
  } finally {
    await rm(folder, { recursive: true })
  }
}

const largestPart = { xlsx: 'xl/worksheets/sheet1.xml', docx: 'word/document.xml' } as const

/** Ten thousand rows from bytes to a grid, beside unpacking and parsing alone, and from the grid to a catalogue. */
export const documents = async (runs: number): Promise<readonly Row[]> => {
  const catalogue = await large()
  const rows: Row[] = []
  for (const format of ['xlsx', 'docx'] as const) {
    const { bytes } = writeOffice(catalogue, format, { appendix: false })
    const toGrid: number[] = []
    const bare: number[] = []
    const speed: number[] = []
    for (let i = 0; i < runs; i += 1) {
      bare.push(await milliseconds(() => bareContainer(bytes, largestPart[format])))
      let tables: Parameters<typeof readTables>[0] = []
      toGrid.push(
        await milliseconds(async () => {
          const read = await readOffice(bytes, `目录.${format}`)
          if (read.outcome !== 'tables') throw new Error(read.outcome)
          tables = read.tables
        }),
      )
      const spent = await milliseconds(() => {
        const read = readTables(tables)
        return read.outcome === 'read' ? Promise.resolve() : Promise.reject(new Error(read.because.code))
      })
      speed.push((count / spent) * 1000)
    }
    rows.push(
      row('document', `${format}, ${String(count)} rows to grid`, toGrid, {
        what: 'unzip and parse',
        values: bare,
      }),
      row('document', `${format}, grid to catalogue`, speed, null, 'rows/s'),
      row('document', `${format}, peak`, [await peak(bytes, `目录.${format}`)], null, 'MiB'),
    )
  }
  return rows
}

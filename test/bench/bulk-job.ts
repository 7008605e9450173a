import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AgencyDocument } from '@gongkai/catalogue-core/catalogue'
import { agencyWithCatalogue, documents, rows } from '../cms/documents.ts'
import { release } from '../cms/people.ts'
import { sqlite } from '../real/postgres.ts'
import { cms } from '../real/strapi.ts'
import { milliseconds } from './measure.ts'

/** One job of the bulk benchmark in a process of its own, so that its memory is its own: `bulk-job.ts import|loop ROWS`. */
const [how, count] = [process.argv[2], Number(process.argv[3])]

const seed = path.resolve(import.meta.dirname, '../../seeds/catalogues/ziyang.json')
const document = JSON.parse(await readFile(seed, 'utf8')) as AgencyDocument
// The rows of a real catalogue again and again under other names: real lengths, real citations.
const items = Array.from({ length: count }, (_, i) => {
  const item = document.catalogue.items[i % document.catalogue.items.length]
  if (item === undefined) throw new Error('the seed has no rows')
  return { ...item, path: [`第${String(i)}类`, item.path.at(-1) ?? ''], merged: [] }
})

const memory = async (field: 'VmHWM' | 'VmRSS'): Promise<number> => {
  const status = await readFile('/proc/self/status', 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
}

const it = await cms(await sqlite(), { RELAY: 'false' })

const byImport = async (): Promise<void> => {
  const importer = it.strapi.plugin('catalogue').service('importer') as unknown as {
    commit(document: unknown, options: object): Promise<unknown>
  }
  await importer.commit(
    { ...document, catalogue: { ...document.catalogue, items }, records: [] },
    { publish: true, attachments: null },
  )
}

const byLoop = async (): Promise<void> => {
  const { catalogue } = await agencyWithCatalogue(it.strapi, 'loop')
  for (const { path: steps, ...item } of items) {
    const data = { ...item, name: steps.at(-1), groups: steps.slice(0, -1), catalogue: catalogue.documentId }
    const { documentId } = await documents(it.strapi, 'item').create({ data })
    await release(it.strapi, 'item', { documentId })
  }
}

const before = await memory('VmRSS')
const time = await milliseconds(how === 'import' ? byImport : byLoop)
const published = await rows(it.strapi, 'item').count({ where: { publishedAt: { $notNull: true } } })
if (published !== count) throw new Error(`${String(published)} of ${String(count)} are published`)
process.stdout.write(`${JSON.stringify({ time, grown: (await memory('VmHWM')) - before })}\n`)
// Strapi leaves handles behind after its end; the figures are written, so the process may go.
process.exit(0)

import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { AgencyDocument } from '@gongkai/catalogue-core/catalogue'
import { sqlite } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { documents } from '../cms/documents.ts'
import { release } from '../cms/people.ts'
import { milliseconds, row, type Row } from './measure.ts'

const folder = path.resolve(import.meta.dirname, '../../seeds/catalogues')

const seeds = async (): Promise<readonly AgencyDocument[]> => {
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.json') && file !== 'demo.json')
    .sort()
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as AgencyDocument),
  )
}

const fresh = async <T>(work: (it: Cms) => Promise<T>): Promise<T> => {
  const database = await sqlite()
  const it = await cms(database, { RELAY: 'false' })
  try {
    return await work(it)
  } finally {
    await it.stop()
    await database.stop()
  }
}

const byImporter = (catalogues: readonly AgencyDocument[]): Promise<number> =>
  fresh((it) => {
    const importer = it.strapi.plugin('catalogue').service('importer') as unknown as {
      commit(document: unknown, options: object): Promise<unknown>
    }
    return milliseconds(async () => {
      for (const document of catalogues) await importer.commit(document, { publish: true, attachments: null })
    })
  })

/**
 * The same rows by hand, one document after another, as a script over the document service would do it: each created,
 * submitted, approved and released, for nothing less is legal.
 */
const byLoop = (catalogues: readonly AgencyDocument[]): Promise<number> =>
  fresh((it) =>
    milliseconds(async () => {
      for (const { slug, name, printedName, catalogue } of catalogues) {
        const agency = await documents(it.strapi, 'agency').create({ data: { slug, name, printedName } })
        const made = await documents(it.strapi, 'catalogue').create({
          data: { name: catalogue.title ?? name, columns: catalogue.columns, agency: agency.documentId },
        })
        await release(it.strapi, 'catalogue', made)
        for (const { path: steps, ...item } of catalogue.items) {
          const data = { ...item, name: steps.at(-1), groups: steps.slice(0, -1), catalogue: made.documentId }
          await release(it.strapi, 'item', await documents(it.strapi, 'item').create({ data }))
        }
      }
    }),
  )

/** Import of the five catalogues, beside a plain loop over the Document Service, turn by turn on fresh databases. */
export const importing = async (runs: number): Promise<readonly Row[]> => {
  const catalogues = await seeds()
  const ours: number[] = []
  const loops: number[] = []
  for (let i = 0; i < runs; i += 1) {
    ours.push(await byImporter(catalogues))
    loops.push(await byLoop(catalogues))
  }
  return [
    row('import', 'five catalogues, 118 items, reviewed content released', ours, {
      what: 'loop of create, submit, approve, release',
      values: loops,
    }),
  ]
}

import { setImmediate as breathe } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import {
  AgencySlug,
  DocumentId,
  defaultLocale,
  type CatalogueDocument,
} from '@gongkai/catalogue-core/catalogue'
import { tellMoved } from '../documents/order.ts'
import { somebody } from '../people/acting.ts'
import { relayOf } from '../running.ts'
import { table, type ImportRecord } from '../doors.ts'
import { writeHead, writeRows } from './head.ts'
import { prepare, type Prepared } from './prepare.ts'
import { carryOut, movedRows, stepsOf, type Step } from './steps.ts'
import type { Under } from './write-items.ts'

// Large enough that the bulk statements pay, small enough that editors get the database in between.
const batchSize = 200

/** Told after every transaction; `stop` ends the run there, to be taken up again later. */
export interface Watch {
  readonly progress?: (done: number, total: number) => void
  readonly stop?: () => boolean
}

const imports = (strapi: Core.Strapi) => table(strapi, 'import')

/** Why what comes in goes out, for whoever must confirm it. */
const reasonOf = ({ id, file, by }: Job): string => `导入“${file.name}”（第 ${String(id)} 次导入，${by}）`

type Job = ImportRecord & { readonly document: CatalogueDocument; readonly own: boolean }

const prepared = async (strapi: Core.Strapi, job: Job): Promise<Prepared> => {
  const { agencyKey, catalogueKey, newAgency, document, own, choices } = job
  const agency =
    agencyKey === null
      ? null
      : await table(strapi, 'agency').findOne({ where: { documentId: agencyKey, locale: defaultLocale } })
  const plan = await prepare(strapi, {
    document,
    own,
    choices,
    target: {
      agency: v.parse(AgencySlug, agency?.slug ?? newAgency?.slug),
      catalogue: catalogueKey === null ? 'new' : v.parse(DocumentId, catalogueKey),
    },
  })
  if (!plan.prepared) throw new Error(plan.because.code)
  return plan
}

/** First transaction of an import: its head, and the keys that say where the rows go. */
const head = async (strapi: Core.Strapi, job: Job): Promise<Under> => {
  const { id, agencyKey, catalogueKey } = job
  const before = await table(strapi, 'importRow').findOne({ where: { importId: id, kind: 'catalogue' } })
  if (before !== null && agencyKey !== null && catalogueKey !== null) return { agencyKey, catalogueKey }
  const plan = await prepared(strapi, job)
  return strapi.db.transaction(async () => {
    const { rows, ...under } = await writeHead(strapi, job, plan, reasonOf(job))
    await writeRows(strapi, id, rows)
    await imports(strapi).updateMany({ where: { id }, data: { ...under, done: 1 } })
    return under
  })
}

const batch = async (strapi: Core.Strapi, job: Job, under: Under, steps: readonly Step[]): Promise<void> => {
  await strapi.db.transaction(async () => {
    const rows = await carryOut(strapi, under, steps, reasonOf(job))
    await writeRows(strapi, job.id, rows)
    const moved = movedRows(steps, rows)
    if (moved > 0)
      await tellMoved(
        strapi,
        { ...under, rows: moved, reason: reasonOf(job) },
        await somebody(strapi),
        new Date(),
      )
    const now = await imports(strapi).findOne({ where: { id: job.id }, select: ['done', 'published'] })
    await imports(strapi).updateMany({
      where: { id: job.id },
      data: {
        done: (now?.done ?? 0) + steps.length,
        published: (now?.published ?? 0) + rows.filter(({ published }) => published).length,
      },
    })
  })
  relayOf(strapi)?.wake()
}

/**
 * Commits an import to its end, batch by batch, each one transaction. Interrupted anywhere it can be run again: the plan is
 * made anew from what stands, and rows that are done are no longer in it.
 */
export const runImport = async (
  strapi: Core.Strapi,
  id: number,
  { progress, stop }: Watch = {},
): Promise<void> => {
  const found = await imports(strapi).findOne({ where: { id } })
  if (found?.state !== 'running') return
  const kept = await table(strapi, 'importDocument').findOne({ where: { importId: id } })
  if (kept === null) throw new Error('the document of this import is gone')
  const job: Job = { ...found, document: kept.document, own: kept.own }
  const under = await head(strapi, job)
  const steps = stepsOf(await prepared(strapi, { ...job, ...under }), job.document)
  const began = (await imports(strapi).findOne({ where: { id }, select: ['done'] }))?.done ?? 1
  const total = began + steps.length
  await imports(strapi).updateMany({ where: { id }, data: { total } })
  for (let from = 0; from < steps.length; from += batchSize) {
    if (stop?.() === true) return
    await batch(strapi, job, under, steps.slice(from, from + batchSize))
    progress?.(Math.min(began + from + batchSize, total), total)
    // Synchronous SQLite never leaves the microtask queue; without this, finished statements pile up in memory.
    await breathe()
  }
  await strapi.db.transaction(async () => {
    await imports(strapi).updateMany({ where: { id }, data: { state: 'done', done: total, problem: null } })
    await table(strapi, 'importDocument').deleteMany({ where: { importId: id } })
  })
  relayOf(strapi)?.wake()
}

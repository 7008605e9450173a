import type { Core } from '@strapi/strapi'
import { problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import type { ImportedFile, PlannedImport } from '@gongkai/catalogue-core/import'
import { table } from '../doors.ts'
import { somebody } from '../people/acting.ts'
import { importActorOf } from './acting.ts'
import { knownSlugs } from './own-agency.ts'
import { enqueue } from './jobs.ts'
import { prepare, shown, type ToImport } from './prepare.ts'
import { undoProblem } from './undo-check.ts'

export type Started =
  | { readonly started: true; readonly id: number; readonly plan: PlannedImport }
  | { readonly started: false; readonly because: Problem }

const refused = (because: Problem): { readonly started: false; readonly because: Problem } => ({
  started: false,
  because,
})

export interface ToStart extends ToImport {
  readonly file: ImportedFile
  readonly by: string
  /** First content of an installation: no single action takes it away. */
  readonly lasting: boolean
  /** Of the plan that was rehearsed; null where nobody rehearsed (seeds), and the plan is what it is now. */
  readonly fingerprint: string | null
}

/** Writes down what is to be imported; nothing of the catalogue yet. */
export const startImport = async (strapi: Core.Strapi, wanted: ToStart): Promise<Started> => {
  const { document, own, target, choices, file, by, lasting, fingerprint } = wanted
  const prepared = await prepare(strapi, wanted)
  if (!prepared.prepared) return refused(prepared.because)
  const { agency, catalogue } = prepared
  if (agency === null && target.name === undefined)
    return refused(problem('AGENCY_UNKNOWN', { slug: target.agency, known: await knownSlugs(strapi) }))
  const plan = await shown(strapi, prepared, wanted, file.digest)
  if (fingerprint !== null && plan.fingerprint !== fingerprint) return refused(problem('PLAN_CHANGED'))
  const catalogueKey = catalogue?.row.documentId ?? null
  const busy = await table(strapi, 'import').count({
    where: { agencyKey: agency?.documentId ?? '', catalogueKey, state: { $in: ['running', 'undoing'] } },
  })
  if (busy > 0) return refused(problem('IMPORT_UNDER_WAY'))
  const id = await strapi.db.transaction(async () => {
    const job = await table(strapi, 'import').create({
      data: {
        agencyKey: agency?.documentId ?? null,
        newAgency: agency === null ? { slug: target.agency, name: target.name } : null,
        catalogueKey,
        at: new Date().toISOString(),
        by,
        actor: importActorOf(await somebody(strapi)),
        lasting,
        file,
        choices,
        state: 'running',
        counts: plan.counts,
        total: plan.rows.filter(({ does }) => does !== 'nothing').length + 1,
      },
    })
    await table(strapi, 'importDocument').createMany({ data: [{ importId: job.id, document, own }] })
    return job.id
  })
  return { started: true, id, plan }
}

/** An import that goes back, or on. */
export type Going =
  { readonly started: true; readonly id: number } | { readonly started: false; readonly because: Problem }

const load = (strapi: Core.Strapi, id: number) => table(strapi, 'import').findOne({ where: { id } })

/** Sets the undoing of an import going, if nothing of it was touched since. */
export const startUndo = async (strapi: Core.Strapi, id: number): Promise<Going> => {
  const job = await load(strapi, id)
  if (job === null) return refused(problem('IMPORT_UNKNOWN', { id: String(id) }))
  const because = await undoProblem(strapi, job)
  if (because !== null) return refused(because)
  const total = await table(strapi, 'importRow').count({ where: { importId: id, undone: false } })
  await table(strapi, 'import').updateMany({
    where: { id },
    data: {
      state: 'undoing',
      done: 0,
      total,
      problem: null,
      undoneBy: importActorOf(await somebody(strapi)),
    },
  })
  void enqueue(strapi, id)
  return { started: true, id }
}

/** Goes on with an import, or an undoing, that stopped. */
export const startAgain = async (strapi: Core.Strapi, id: number): Promise<Going> => {
  const job = await load(strapi, id)
  if (job === null) return refused(problem('IMPORT_UNKNOWN', { id: String(id) }))
  if (job.state !== 'stopped') return refused(problem('IMPORT_UNDER_WAY'))
  await table(strapi, 'import').updateMany({
    where: { id },
    data: { state: job.stoppedWhile ?? 'running', problem: null },
  })
  void enqueue(strapi, id)
  return { started: true, id }
}

import type { Core } from '@strapi/strapi'
import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { table } from '../doors.ts'
import { actingAs } from '../people/acting.ts'
import { somebodyOfImport } from './acting.ts'
import { runImport } from './run.ts'
import { undoImport } from './undo.ts'

/** Imports of one CMS run one after another: two at once would only wait for each other's rows. */
interface Jobs {
  last: Promise<void>
  stopping: boolean
}

const running = new WeakMap<Core.Strapi, Jobs>()

const jobsOf = (strapi: Core.Strapi): Jobs => {
  const known = running.get(strapi)
  if (known !== undefined) return known
  const jobs: Jobs = { last: Promise.resolve(), stopping: false }
  running.set(strapi, jobs)
  return jobs
}

const stopped = async (strapi: Core.Strapi, id: number, error: unknown): Promise<void> => {
  const detail = error instanceof Error ? error.message : String(error)
  strapi.log.error(`catalogue: import ${String(id)} stopped: ${detail}`)
  const job = await table(strapi, 'import').findOne({ where: { id }, select: ['state'] })
  const why = problem('IMPORT_FAILED', { detail: detail.slice(0, 500) })
  await table(strapi, 'import').updateMany({
    where: { id },
    data: {
      state: 'stopped',
      stoppedWhile: job?.state === 'undoing' ? 'undoing' : 'running',
      problem: { 'zh-Hans': problemText(why, 'zh-Hans'), en: problemText(why, 'en') },
    },
  })
}

/** Puts an import, or its undoing, in the queue. What goes wrong is kept with it and can be taken up again. */
export const enqueue = (strapi: Core.Strapi, id: number): Promise<void> => {
  const jobs = jobsOf(strapi)
  const stop = (): boolean => jobs.stopping
  jobs.last = jobs.last.then(async () => {
    try {
      const job = await table(strapi, 'import').findOne({ where: { id }, select: ['actor', 'undoneBy'] })
      const actor = job?.undoneBy ?? job?.actor ?? { is: 'operator', id: null, name: 'npm run import' }
      await actingAs(await somebodyOfImport(strapi, actor), async () => {
        await runImport(strapi, id, { stop })
        await undoImport(strapi, id, { stop })
      })
    } catch (error) {
      await stopped(strapi, id, error)
    }
  })
  return jobs.last
}

/** Takes up what a crash or a restart interrupted. */
export const resumeImports = async (strapi: Core.Strapi): Promise<void> => {
  const interrupted = await table(strapi, 'import').findMany({
    where: { state: { $in: ['running', 'undoing'] } },
    orderBy: { id: 'asc' },
    select: ['id'],
  })
  // Not waited for: a bureau can work while a long import goes on.
  for (const { id } of interrupted) void enqueue(strapi, id)
}

/** Lets the transaction that is under way end, and starts no other. */
export const stopImports = async (strapi: Core.Strapi): Promise<void> => {
  const jobs = jobsOf(strapi)
  jobs.stopping = true
  await jobs.last
}

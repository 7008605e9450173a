import { environmentProblemsText, readEnvironment } from '@gongkai/config/environment'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as v from 'valibot'
import { buildStale } from '../build/build.ts'
import { interruption } from '../process/interrupt.ts'
import { root } from '../root.ts'
import { say, Stop } from '../say.ts'
import { cmsVariables, type Installation } from '../supervise/children-environment.ts'
import { prepareDataFolder } from '../supervise/data-folder.ts'
import { seedOnce } from '../supervise/first-run.ts'
import { layoutOf } from '../supervise/layout.ts'
import { runningAt, takeRun } from '../supervise/run-file.ts'
import { ensureSecrets } from '../supervise/secrets.ts'
import { keepRunning, type Service } from '../supervise/service.ts'
import { urlsOf } from '../supervise/urls.ts'
import { until } from '../supervise/wait.ts'
import { ask } from './ask.ts'

/** The CMS as the command line meets it: its address and the token of its own door. */
export interface OperatorDoor {
  readonly url: string
  readonly token: string
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

const answers = async (cms: string): Promise<boolean> => (await ask(`${cms}/_health`, v.null())).ok

const waiting = (): void => {
  say('    等待管理后台启动', 'waiting for the CMS')
}

/** The CMS alone: what it has to tell search and site waits in its queue until everything runs again. */
const aloneService = (installation: Installation): Service => ({
  name: 'cms',
  zh: '管理后台',
  en: 'The CMS',
  command: [process.execPath, join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
  cwd: join(root, 'cms'),
  env: { ...cmsVariables(installation), MEILI_HOST: '', MEILI_KEY: '', REBUILD_HOOK_URL: '', RELAY: 'false' },
  log: join(installation.layout.logs, 'cms.log'),
  graceMs: 15_000,
  isHealthy: () => answers(installation.urls.cms),
})

/**
 * Does some work with the CMS: with the one that runs on this data folder, or, where nothing runs, with one started for it
 * and stopped afterwards. So a command works straight after a clone, and never beside a second writer.
 */
export const withCms = async <T>(
  work: (door: OperatorDoor, interrupted: AbortSignal) => Promise<T>,
): Promise<T> => {
  const read = readEnvironment(process.env)
  if (!read.usable) throw new Stop(environmentProblemsText(read.problems), '')
  const { environment: given } = read
  const interrupted = interruption()
  const layout = layoutOf(root, given.DATA_DIR)
  const run = runningAt(layout.runFile)
  if (run !== null) {
    const { OPERATOR_TOKEN: token } = ensureSecrets(layout.secretsFile, process.env)
    // A system that is just starting is waited for; one that is up answers at once.
    await until(() => answers(run.urls.cms), interrupted, waiting)
    return work({ url: run.urls.cms, token }, interrupted)
  }
  prepareDataFolder(layout)
  const environment = { ...given, CMS_PORT: await freePort() }
  const urls = urlsOf(environment)
  const own = await takeRun(layout.runFile, urls)
  try {
    const secrets = ensureSecrets(layout.secretsFile, process.env)
    const searchKeys = { cms: '', site: '' }
    const installation = { layout, environment, secrets, urls, searchKeys, inherited: process.env }
    const note = (pid: number): void => {
      own.note('step', pid)
    }
    await buildStale(root, interrupted, note)
    await seedOnce(root, installation, interrupted, note)
    say('▸ 系统未在运行，临时启动管理后台', 'Nothing runs here; starting the CMS for this alone')
    const service = keepRunning(aloneService(installation), own.note)
    try {
      await until(service.service.isHealthy, interrupted, waiting)
      return await work({ url: urls.cms, token: secrets.OPERATOR_TOKEN }, interrupted)
    } finally {
      await service.stop()
    }
  } finally {
    own.release()
  }
}

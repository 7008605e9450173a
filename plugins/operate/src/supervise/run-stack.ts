import type { Environment } from '@gongkai/config/environment'
import { once } from 'node:events'
import { buildStale } from '../build/build.ts'
import { say } from '../say.ts'
import type { Installation } from './children-environment.ts'
import { sweepNightly } from './nightly.ts'
import { prepareDataFolder } from './data-folder.ts'
import { firstPublication, seedOnce } from './first-run.ts'
import { layoutOf, type Layout } from './layout.ts'
import { checkPorts, type WantedPort } from './ports.ts'
import { takeRun, type OwnRun } from './run-file.ts'
import { noteServer, refuseSecondServer } from './search-folder.ts'
import { searchKeysFor } from './search-keys-file.ts'
import type { SearchKeys } from './search-keys.ts'
import { ensureSecrets } from './secrets.ts'
import { keepRunning, type RunningService, type Service } from './service.ts'
import { searchService, services } from './services.ts'
import { summary } from './summary.ts'
import { urlsOf } from './urls.ts'
import { until } from './wait.ts'

const portsOf = (environment: Environment): readonly WantedPort[] => [
  { setting: 'CMS_PORT', port: environment.CMS_PORT, zh: '管理后台', en: 'CMS' },
  { setting: 'SITE_PORT', port: environment.SITE_PORT, zh: '公开网站', en: 'site' },
  ...(environment.MEILI_HOST === undefined
    ? [{ setting: 'SEARCH_PORT', port: environment.SEARCH_PORT, zh: '检索服务', en: 'search' }]
    : []),
  { setting: 'REBUILD_PORT', port: environment.REBUILD_PORT, zh: '站点生成服务', en: 'rebuild service' },
]

/** The services that run, so that all can be stopped; the search server last, as the others still use it. */
const crew = (run: OwnRun) => {
  const running: RunningService[] = []
  return {
    start: (service: Service, onStart: (pid: number) => void = () => undefined): Service => {
      const started = (name: string, pid: number): void => {
        run.note(name, pid)
        onStart(pid)
      }
      running.push(keepRunning(service, started))
      return service
    },
    stop: async (): Promise<void> => {
      const isSearch = ({ service }: RunningService): boolean => service.name === 'search'
      await Promise.all(running.filter((r) => !isSearch(r)).map((r) => r.stop()))
      await Promise.all(running.filter(isSearch).map((r) => r.stop()))
    },
  }
}

type Crew = ReturnType<typeof crew>

const healthy = (service: Service, interrupted: AbortSignal): Promise<void> =>
  until(service.isHealthy, interrupted, () => {
    say(
      `    等待${service.zh}启动（日志：${service.log}）`,
      `waiting for: ${service.en} (log: ${service.log})`,
    )
  })

const searchKeys = async (
  installation: Omit<Installation, 'searchKeys'>,
  { start }: Crew,
  interrupted: AbortSignal,
): Promise<SearchKeys> => {
  const { environment, layout, secrets, urls } = installation
  if (environment.MEILI_HOST !== undefined)
    return searchKeysFor(layout.searchKeysFile, environment.MEILI_HOST, environment.MEILI_KEY ?? '')
  refuseSecondServer(layout.search)
  const service = searchService(installation)
  start(service, (pid) => {
    noteServer(layout.search, pid)
  })
  await healthy(service, interrupted)
  return searchKeysFor(layout.searchKeysFile, urls.search, secrets.MEILI_MASTER_KEY)
}

const bringUp = async (
  root: string,
  installation: Omit<Installation, 'searchKeys'>,
  run: OwnRun,
  team: Crew,
  interrupted: AbortSignal,
): Promise<Installation> => {
  const whole = { ...installation, searchKeys: await searchKeys(installation, team, interrupted) }
  const { site, cms, rebuild } = services(root, whole)
  team.start(site)
  const noteStep = (pid: number): void => {
    run.note('step', pid)
  }
  await buildStale(root, interrupted, noteStep)
  await seedOnce(root, whole, interrupted, noteStep)
  // One after the other: the builder reads from the CMS and would begin with a failure.
  for (const service of [cms, rebuild]) await healthy(team.start(service), interrupted)
  await healthy(site, interrupted)
  await firstPublication(whole, interrupted)
  return whole
}

/** Runs everything until it is interrupted. Answers the exit code. */
export const runStack = async (
  root: string,
  environment: Environment,
  interrupted: AbortSignal,
): Promise<number> => {
  const began = Date.now()
  const layout: Layout = layoutOf(root, environment.DATA_DIR)
  const urls = urlsOf(environment)
  prepareDataFolder(layout)
  const run = await takeRun(layout.runFile, urls)
  const team = crew(run)
  try {
    await checkPorts(portsOf(environment))
    const secrets = ensureSecrets(layout.secretsFile, process.env)
    const installation = { layout, environment, secrets, urls, inherited: process.env }
    const whole = await bringUp(root, installation, run, team, interrupted)
    console.log(summary(whole, began, process.cwd()))
    const sweeping = sweepNightly(
      {
        root,
        layout,
        at: environment.SWEEP_AT,
        started: (pid) => {
          run.note('sweep', pid)
        },
      },
      interrupted,
    )
    if (!interrupted.aborted) await once(interrupted, 'abort')
    await sweeping
  } catch (error) {
    if (!interrupted.aborted || error !== interrupted.reason) throw error
  } finally {
    if (interrupted.aborted) say('正在停止所有服务', 'Stopping everything')
    await team.stop()
    run.release()
  }
  say('已停止', 'Stopped')
  return 0
}

import { join } from 'node:path'
import { Elsewhere } from './deploy/elsewhere.ts'
import { releaseSource } from './deploy/release-source.ts'
import { HookLedger } from './hooks/hook-ledger.ts'
import { Look } from './run/look.ts'
import { clearWork, placesOf } from './run/places.ts'
import { readableMessage } from './node/readable-error.ts'
import { Rebuilder } from './run/rebuilder.ts'
import { RefusalCounter } from './hooks/refusal.ts'
import { releaseFiles } from './release/release-files.ts'
import { Releases } from './release/release.ts'
import { RunHistory } from './run/run-history.ts'
import { CmsClient } from './publication/cms-client.ts'
import { addRoutes, createServer, type Service } from './server.ts'
import { readSettings, type Settings } from './settings.ts'
import { healthOf, statusOf } from './status.ts'
import { sweeper } from './sweep.ts'

const serve = async (settings: Settings, stop: AbortSignal): Promise<void> => {
  const app = createServer(process.env['LOG_LEVEL'] ?? 'info')
  let service: Service | null = null
  addRoutes(app, () => service)
  await app.listen({ host: '127.0.0.1', port: settings.port })
  try {
    const places = placesOf(settings.siteDir, settings.site.project)
    const releases = new Releases(settings.siteDir)
    const ledger = await HookLedger.open(places.state, new Date(), (line) => {
      app.log.warn({ line }, '忽略一行无法读取的记录 · a line of the ledger cannot be read and is left out')
    })
    const history = await RunHistory.open(join(places.state, 'runs.json'))
    await clearWork(places)
    await releases.tidy()
    const refused = new RefusalCounter()
    const look = await Look.open(join(places.state, 'look.json'))
    const rebuilder = new Rebuilder(settings, look, ledger, history, app.log)
    const elsewhere = await Elsewhere.open(
      settings.siteDir,
      settings.deploy,
      releaseSource(releases, settings.siteDir),
      join(places.state, 'deploy'),
      app.log,
    )
    const sources = { releases, rebuilder, ledger, refused, history, elsewhere }
    service = {
      hookSecret: settings.hookSecret,
      ledger,
      refused,
      look: async (wanted) => {
        if (wanted === 'back') return look.back(releases)
        await look.newest()
        return true
      },
      hookArrived: () => {
        rebuilder.hookArrived()
      },
      status: () => statusOf(sources),
      health: () => healthOf(sources),
      files: (addresses) => releaseFiles(releases, addresses),
      sweep: sweeper({ siteDir: settings.siteDir, releases, cms: new CmsClient(settings.cms) }, stop),
      stop,
    }
    app.log.info(
      { site: settings.siteDir, open: ledger.open().length },
      '重建服务已启动 · rebuild service is up',
    )
    await Promise.all([rebuilder.keepRunning(stop), elsewhere.keepCarrying(stop)])
    await app.close()
    await ledger.close()
  } finally {
    await app.close()
  }
}

const read = readSettings(process.env)
if (read.usable) {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopping.abort()
    })
  try {
    await serve(read.settings, stopping.signal)
  } catch (error) {
    console.error(
      `重建服务无法运行：${readableMessage(error)} · The rebuild service cannot run: ${readableMessage(error)}`,
    )
    process.exitCode = 1
  }
} else {
  console.error(read.problems)
  process.exitCode = 2
}

import { join } from 'node:path'
import * as v from 'valibot'
import { ask } from '../stack/ask.ts'
import { cmsVariables, rebuildVariables, siteVariables, type Installation } from './children-environment.ts'
import { searchServerCommand } from './search-server.ts'
import type { Service } from './service.ts'

const answers = (url: string, schema: v.GenericSchema) => async (): Promise<boolean> =>
  (await ask(url, schema)).ok

/** The search server, where we run it ourselves. It comes first: the keys of the others are made with its help. */
export const searchService = ({
  layout,
  environment,
  secrets,
  urls,
  inherited,
}: Omit<Installation, 'searchKeys'>): Service => {
  const { command, env } = searchServerCommand({
    folder: layout.search,
    port: environment.SEARCH_PORT,
    masterKey: secrets.MEILI_MASTER_KEY,
  })
  return {
    name: 'search',
    zh: '检索服务',
    en: 'The search server',
    command,
    cwd: layout.search,
    env: { PATH: inherited['PATH'], HOME: inherited['HOME'], ...env },
    log: join(layout.logs, 'search.log'),
    graceMs: 10_000,
    isHealthy: answers(`${urls.search}/health`, v.object({ status: v.literal('available') })),
  }
}

/** The other processes, in the order of starting. */
export const services = (
  root: string,
  installation: Installation,
): Readonly<Record<'site' | 'cms' | 'rebuild', Service>> => {
  const { layout, urls } = installation
  const node = process.execPath
  return {
    site: {
      name: 'site',
      zh: '公开网站',
      en: 'The site server',
      command: [node, join(root, 'plugins/operate/src/serve/main.ts')],
      cwd: root,
      env: siteVariables(installation),
      log: join(layout.logs, 'site.log'),
      graceMs: 5000,
      // Any JSON will do: it says 503 until everything else is up.
      isHealthy: () =>
        fetch(`${urls.site}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
          (r) => [200, 503].includes(r.status),
          () => false,
        ),
    },
    cms: {
      name: 'cms',
      zh: '管理后台',
      en: 'The CMS',
      command: [node, join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      cwd: join(root, 'cms'),
      env: cmsVariables(installation),
      log: join(layout.logs, 'cms.log'),
      graceMs: 15_000,
      isHealthy: answers(`${urls.cms}/_health`, v.null()),
    },
    rebuild: {
      name: 'rebuild',
      zh: '站点生成服务',
      en: 'The rebuild service',
      command: [node, join(root, 'plugins/rebuild/src/main.ts')],
      cwd: root,
      env: rebuildVariables(installation),
      log: join(layout.logs, 'rebuild.log'),
      graceMs: 10_000,
      isHealthy: answers(`${urls.rebuild}/healthz`, v.looseObject({})),
    },
  }
}

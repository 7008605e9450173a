import { resolve } from 'node:path'
import * as v from 'valibot'
import { siteServer } from './server.ts'

const given = v.pipe(v.string(), v.minLength(1))
const url = v.pipe(v.string(), v.url())

const Settings = v.object({
  HOST: v.optional(given, '127.0.0.1'),
  SITE_PORT: v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)),
  SITE_DIR: given,
  BASE_PATH: v.optional(given, '/'),
  MEILI_HOST: url,
  MEILI_SEARCH_KEY: given,
  CMS_URL: url,
  REBUILD_URL: url,
  EXPORT_TOKEN: given,
  READY_FILE: given,
  SWEEP_FILE: given,
})

const read = v.safeParse(Settings, process.env)
if (!read.success) {
  console.error('网站服务的环境变量有误 · Settings of the site server cannot be used:')
  for (const issue of read.issues) console.error(`  ${v.getDotPath(issue) ?? ''}  ${issue.message}`)
  process.exit(1)
}
const settings = read.output
const siteDir = resolve(settings.SITE_DIR)

const app = await siteServer({
  siteDir,
  basePath: settings.BASE_PATH,
  search: { url: settings.MEILI_HOST, key: settings.MEILI_SEARCH_KEY },
  parts: {
    cmsUrl: settings.CMS_URL,
    exportToken: settings.EXPORT_TOKEN,
    searchUrl: settings.MEILI_HOST,
    rebuildUrl: settings.REBUILD_URL,
    siteDir,
    readyFile: resolve(settings.READY_FILE),
    sweepFile: resolve(settings.SWEEP_FILE),
  },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void app.close().then(() => process.exit(0))
  })
await app.listen({ host: settings.HOST, port: settings.SITE_PORT })
console.log(`公开网站已启动 · The site is served at http://${settings.HOST}:${settings.SITE_PORT}/`)

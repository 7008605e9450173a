import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const enough = { REBUILD_HOOK_SECRET: secret, EXPORT_TOKEN: 'a-token-of-the-cms', SITE_DIR: '/srv/site' }

test('three settings are enough; the others have defaults', () => {
  const read = readSettings(enough)
  expect(read.usable && { ...read.settings, site: { ...read.settings.site, project: '' } }).toEqual({
    port: 4322,
    hookSecret: secret,
    cms: { url: new URL('http://127.0.0.1:1337/'), token: 'a-token-of-the-cms' },
    siteDir: '/srv/site',
    site: { project: '', url: 'http://127.0.0.1:4321/', basePath: '/', options: null },
    timing: { quietMs: 200, longestWaitMs: 2000, spacingMs: 3500 },
    indexApartAbove: 500,
    helpersAbove: 1500,
    buildTimeoutMs: 600_000,
    keepReleases: 5,
    deploy: { targets: [], timeoutMs: 600_000 },
  })
  expect(read.usable && read.settings.site.project).toMatch(/\/site$/)
})

test('all problems are named at once, in both languages, and no secret is repeated', () => {
  const read = readSettings({
    REBUILD_PORT: 'high',
    REBUILD_HOOK_SECRET: 'whsec_c2hvcnQ=',
    EXPORT_TOKEN: ' ',
    SITE_URL: 'gongkai.example',
    BASE_PATH: 'gongkai',
    KEEP_RELEASES: '0',
    DEPLOY_TARGETS: 'mirror',
  })
  expect(read.usable ? '' : read.problems).toMatchInlineSnapshot(`
    "重建服务的环境变量有误 · The rebuild service cannot use its environment
      REBUILD_PORT: 应为整数 · must be a whole number
      REBUILD_HOOK_SECRET: 密钥不得少于 24 字节 · must hold at least 24 bytes
      EXPORT_TOKEN: 未设置 · is not set
      SITE_DIR: 未设置 · is not set
      SITE_URL: 应为 http(s) 网址 · must be an http(s) address
      BASE_PATH: 应为以 / 开头的路径 · must be a path that begins with /
      KEEP_RELEASES: 不得小于 1 · must be at least 1
      DEPLOY_MIRROR: 须设置其中一项：DEPLOY_MIRROR_COMMAND DEPLOY_MIRROR_RSYNC DEPLOY_MIRROR_S3 · needs one of DEPLOY_MIRROR_COMMAND DEPLOY_MIRROR_RSYNC DEPLOY_MIRROR_S3"
  `)
})

test('a CMS below a path keeps that path', () => {
  const read = readSettings({ ...enough, CMS_URL: 'https://cms.example/gongkai' })
  expect(read.usable && new URL('api/x', read.settings.cms.url).href).toBe(
    'https://cms.example/gongkai/api/x',
  )
})

import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import { checkPorts } from './ports.ts'

let taken: Server
let port = 0
beforeEach(async () => {
  port = await freePort()
  taken = createServer().listen(port, '127.0.0.1')
  await once(taken, 'listening')
})
afterEach(() => {
  taken.close()
})

test('free ports pass, and are free afterwards', async () => {
  const free = [{ setting: 'CMS_PORT', port: await freePort(), zh: '管理后台', en: 'CMS' }]
  await checkPorts(free)
  await checkPorts(free)
})

test('every port that is taken is named, with the variable that changes it', async () => {
  const wanted = [
    { setting: 'CMS_PORT', port, zh: '管理后台', en: 'CMS' },
    { setting: 'SITE_PORT', port: await freePort(), zh: '公开网站', en: 'site' },
    { setting: 'SEARCH_PORT', port, zh: '检索服务', en: 'search' },
  ]
  const error: unknown = await checkPorts(wanted).catch((e: unknown) => e)
  const text = String(error)
  expect(text).toContain(`端口 ${port}（管理后台）已被其他程序占用，可用 CMS_PORT`)
  expect(text).toContain(`Port ${port} (search) is taken by another program; SEARCH_PORT`)
  expect(text).not.toContain('SITE_PORT')
})

import { request } from 'node:http'
import { expect, test } from 'vitest'
import { cmsStandIn } from './testing/cms-stand-in.ts'
import { hookBody, RebuildService, signedHeaders } from './testing/rebuild-service.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

/** A service whose CMS is down: hooks are what is looked at here, nothing is built. */
const serviceWithoutCms = async (): Promise<RebuildService> => {
  const cms = await cmsStandIn()
  cms.down = true
  const siteDir = await temporaryFolder()
  return RebuildService.start({
    cms: cms.url,
    siteDir,
    project: new URL('../../../site', import.meta.url).pathname,
  })
}

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code

test('what is not a hook of ours is refused with its reason, counted, and starts nothing', async () => {
  const service = await serviceWithoutCms()
  const body = hookBody()
  const refused = async (
    sent: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<readonly unknown[]> => {
    const response = await service.post(sent, headers)
    return [response.status, await codeOf(response)]
  }
  const large = hookBody().replace('{', `{"filler":"${'x'.repeat(70_000)}",`)
  const tenMinutesAgo = new Date(Date.now() - 600_000)
  expect(await refused(body, { 'content-type': 'application/json' })).toEqual([401, 'HOOK_UNSIGNED'])
  expect(await refused(`${body} `, signedHeaders('forged', body))).toEqual([401, 'HOOK_FORGED'])
  expect(await refused(body, signedHeaders('late', body, tenMinutesAgo))).toEqual([401, 'HOOK_LATE'])
  expect(await refused('{"type":', signedHeaders('malformed', '{"type":'))).toEqual([400, 'HOOK_MALFORMED'])
  expect(await refused(large, signedHeaders('large', large))).toEqual([413, 'HOOK_TOO_LARGE'])
  expect((await service.status()).hooks).toEqual({
    open: 0,
    refused: {
      HOOK_UNSIGNED: 1,
      HOOK_FORGED: 1,
      HOOK_LATE: 1,
      HOOK_REPLAYED: 0,
      HOOK_MALFORMED: 1,
      HOOK_TOO_LARGE: 1,
    },
  })
  expect(service.output()).toMatch(/签名不正确。 · hook refused: The signature is wrong\./)
  for (const id of ['forged', 'late', 'malformed', 'large'])
    expect((await fetch(`${service.url}/hooks/${id}`)).status).toBe(404)
})

test('a hook sent in pieces without a length is refused as soon as it is too large', async () => {
  const service = await serviceWithoutCms()
  const status = await new Promise<number | undefined>((answered, failed) => {
    const sending = request(`${service.url}/hooks/publication`, { method: 'POST' }, (reply) => {
      reply.resume()
      answered(reply.statusCode)
    })
    sending.once('error', failed)
    for (let i = 0; i < 80; i += 1) sending.write('x'.repeat(1024))
    sending.end()
  })
  expect(status).toBe(413)
})

test('a flood of forged hooks is answered 429 and does not keep a genuine one out', async () => {
  const service = await serviceWithoutCms()
  const body = hookBody()
  const forged = { ...signedHeaders('forged', body), 'webhook-signature': 'v1,bm8=' }
  const statuses: number[] = []
  for (let i = 0; i < 100; i += 1) statuses.push((await service.post(body, forged)).status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(41)
  expect((await service.sendHook('genuine')).status).toBe(202)
  expect((await service.status()).hooks).toMatchObject({ open: 1, refused: { HOOK_FORGED: 100 } })
  expect(service.output().match(/hook refused/g)).toHaveLength(60)
})

test('a hook that is sent again, each time under its own time, is the same hook', async () => {
  const service = await serviceWithoutCms()
  const body = hookBody()
  const at = (seconds: number): Date => new Date(Date.now() + seconds * 1000)
  const answers = await Promise.all(
    [-1, 0, 1].map((seconds) => service.post(body, signedHeaders('once', body, at(seconds)))),
  )
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
  expect(await answers[2]?.json()).toMatchObject({ hook: 'once' })
  expect((await service.status()).hooks.open).toBe(1)
})

/** A hook that was taken, as somebody heard it who listens on the way. */
const overheard = async (service: RebuildService) => {
  const body = hookBody()
  const headers = signedHeaders('overheard', body)
  expect((await service.post(body, headers)).status).toBe(202)
  return { body, headers }
}

const ahead = (seconds: number): Date => new Date(Date.now() + seconds * 1000)

/** Each a way in which a stranger, or a broken sender, knocks; what the service calls it and what it says in its log. */
const knocks = {
  HOOK_UNSIGNED: [() => ({ body: hookBody(), headers: {} }), /没有签名/],
  HOOK_FORGED: [
    (i: number) => ({ body: hookBody(), headers: signedHeaders(`forged-${String(i)}`, hookBody(true)) }),
    /签名不正确/,
  ],
  HOOK_LATE: [
    (i: number) => {
      const body = hookBody()
      // Of yesterday, and of tomorrow.
      return { body, headers: signedHeaders(`late-${String(i)}`, body, ahead(i % 2 === 0 ? -400 : 400)) }
    },
    /相差超过 5 分钟/,
  ],
  HOOK_MALFORMED: [
    (i: number) => {
      const body =
        ['{"type":', '[]', '', JSON.stringify({ type: 'publication.changed', data: {} })][i % 4] ?? ''
      return { body, headers: signedHeaders(`malformed-${String(i)}`, body) }
    },
    /格式不对/,
  ],
  HOOK_TOO_LARGE: [
    (i: number) => {
      const body = hookBody().replace('{', `{"filler":"${'x'.repeat(70_000 + i)}",`)
      return { body, headers: signedHeaders(`large-${String(i)}`, body) }
    },
    /超过 64 KB/,
  ],
} as const

test.each(Object.keys(knocks) as (keyof typeof knocks)[])(
  'a flood of %s: every one is refused and counted, the log says so and does not fill, and a genuine hook comes through it',
  async (code) => {
    const service = await serviceWithoutCms()
    const [made, words] = knocks[code]
    let sent = 0
    const statuses: number[] = []
    const knocking = async (): Promise<void> => {
      for (let i = (sent += 1); i <= 300; i = sent += 1) {
        const { body, headers } = made(i)
        statuses.push((await service.post(body, headers)).status)
      }
    }
    const flood = Promise.all(Array.from({ length: 8 }, knocking))
    const genuine = await service.sendHook('genuine')
    await flood
    expect(genuine.status).toBe(202)
    expect(statuses).toHaveLength(300)
    expect(new Set(statuses.filter((status) => status < 400))).toEqual(new Set())
    // Sixty in a minute are told why; from then on all are told to wait.
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(300 - 2 * 59)
    const { hooks } = await service.status()
    expect(hooks).toMatchObject({ open: 1, refused: { [code]: 300 } })
    expect(Object.values(hooks.refused).reduce((sum, n) => sum + n, 0)).toBe(300)
    expect(service.output()).toMatch(words)
    expect(service.output().match(/hook refused/g)?.length).toBeLessThanOrEqual(2 * 60)
  },
)

test('a flood of replays: the hook that was overheard is taken once, and each copy of it is refused and counted', async () => {
  const service = await serviceWithoutCms()
  const { body, headers } = await overheard(service)
  // More signatures in the header, in another order, make it no other hook.
  const altered = { ...headers, 'webhook-signature': `v1,bm8= ${headers['webhook-signature'] ?? ''}` }
  const statuses: number[] = []
  for (let i = 0; i < 200; i += 1)
    statuses.push((await service.post(body, i % 2 === 0 ? headers : altered)).status)
  expect(statuses.slice(0, 59)).toEqual(Array.from({ length: 59 }, () => 409))
  expect(new Set(statuses.slice(59))).toEqual(new Set([429]))
  expect((await service.sendHook('genuine')).status).toBe(202)
  expect((await service.status()).hooks).toMatchObject({ open: 2, refused: { HOOK_REPLAYED: 200 } })
  expect(service.output()).toMatch(/疑为截获后重放/)
  // After a restart it is known by its id, and still starts nothing.
  await service.end('SIGKILL')
  await service.start()
  expect((await service.post(body, headers)).status).toBe(202)
  expect((await service.status()).hooks.open).toBe(2)
})

test('who asks for a hook waits for its outcome, and no longer than it wants to', async () => {
  const service = await serviceWithoutCms()
  expect((await fetch(`${service.url}/hooks/nobody?wait=1`)).status).toBe(404)
  expect((await fetch(`${service.url}/hooks/nobody?wait=soon`)).status).toBe(400)
  await service.sendHook('asked')
  // The CMS is down, so the first try fails: that is an outcome, with its reason.
  expect(await service.hookState('asked', 30)).toMatchObject({
    outcome: 'failed',
    reason: expect.stringMatching(/无法连接内容管理系统.*503/) as string,
  })
  const status = await service.status()
  expect(status.lastFailure).toMatchObject({ code: 'CMS_UNREACHABLE' })
  expect(status.release).toBeNull()
})

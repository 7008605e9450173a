import { createServer, type Server } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { Stop } from '../say.ts'
import { chainWords, readAuditChain } from './audit-chain.ts'

/** A CMS that answers one thing; tells what it was asked. */
const answering = async (status: number, answer: unknown): Promise<{ url: string; asked: string[] }> => {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return { url: `http://127.0.0.1:${String(address.port)}`, asked }
}

test('a whole chain is told with its length and the digest to keep', async () => {
  const digest = 'a'.repeat(64)
  const { url, asked } = await answering(200, { whole: true, length: 12, digest })
  const chain = await readAuditChain(url, 'secret')
  expect(asked).toEqual(['/api/catalogue/audit/chain Bearer secret'])
  expect(chainWords(chain).zh).toBe(`✓ 审计记录完整：12 条，末条摘要 ${digest}`)
})

test('a broken chain is told with its place and what happened there', async () => {
  const { url } = await answering(200, { whole: false, length: 6, at: 7, because: 'changed' })
  const { zh, en } = chainWords(await readAuditChain(url, 'secret'))
  expect(zh).toContain('✗ 审计记录断裂：第 7 条被改动，之前 6 条完整')
  expect(en).toContain('line 7 was changed, the 6 before are whole')
})

test('an answer that cannot be had or understood is no whole chain', async () => {
  for (const [status, answer] of [
    [401, {}],
    [200, { whole: true }],
    [200, { whole: false, length: 1, at: 2, because: 'else' }],
  ] as const) {
    const { url } = await answering(status, answer)
    await expect(readAuditChain(url, 'secret')).rejects.toThrow(Stop)
  }
})

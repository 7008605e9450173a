import { describe, expect, test } from 'vitest'
import { examine, examineAll, type Finding } from './examine.ts'
import type { Tool } from './tools.ts'

const running = new AbortController().signal
const tool = (name: string, script: string): Tool => ({
  name,
  command: [process.execPath, '--eval', script],
  room: '.',
})
const ended = (one: Tool): Finding => ({ tool: one, ok: true, seconds: 0, output: '' })

describe('a tool', () => {
  test('that ends well has found nothing to fault', async () => {
    const finding = await examine('.', tool('a', ''), running)
    expect(finding).toMatchObject({ ok: true, output: '' })
  })

  test('that ends badly has its words kept, from both channels', async () => {
    const finding = await examine(
      '.',
      tool('a', `console.log('out'); console.error('err'); process.exitCode = 3`),
      running,
    )
    expect(finding).toMatchObject({ ok: false, output: 'out\nerr' })
  })

  test('that was killed has found fault', async () => {
    const finding = await examine('.', tool('a', `process.kill(process.pid, 'SIGKILL')`), running)
    expect(finding.ok).toBe(false)
  })

  test('that is not there has found fault, and says so', async () => {
    const finding = await examine('.', { name: 'a', command: ['./no-such-tool'], room: '.' }, running)
    expect(finding).toMatchObject({ ok: false, output: expect.stringContaining('ENOENT') as string })
  })

  test('that is interrupted ends at once', async () => {
    const wish = new AbortController()
    const finding = examine('.', tool('a', 'setTimeout(() => {}, 60_000)'), wish.signal)
    setTimeout(() => {
      wish.abort()
    }, 100)
    expect((await finding).ok).toBe(false)
  })
})

test('tools run as many at once as allowed, each once, and are reported as they end', async () => {
  const tools = Array.from({ length: 7 }, (_, i) => tool(String(i), ''))
  const reported: string[] = []
  let atOnce = 0
  let most = 0
  const findings = await examineAll(
    tools,
    2,
    async (one) => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((resolve) => setTimeout(resolve, 5))
      atOnce -= 1
      return ended(one)
    },
    ({ tool: { name } }) => reported.push(name),
  )
  expect(most).toBe(2)
  expect(reported.toSorted()).toEqual(tools.map(({ name }) => name))
  expect(findings.length).toBe(7)
})

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRunning, type RunningService, type Service } from './service.ts'

let folder = ''
let running: RunningService | null = null
let pids: number[] = []
const said: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'service-'))
  pids = []
  said.length = 0
  // What a person reads; the processes themselves are real.
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line))
})
afterEach(async () => {
  await running?.stop()
  running = null
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const start = (script: string, graceMs = 2000): void => {
  const service: Service = {
    name: 'small',
    zh: '小服务',
    en: 'The small service',
    command: [process.execPath, '-e', script],
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    log: join(folder, 'small.log'),
    graceMs,
    isHealthy: () => Promise.resolve(true),
  }
  running = keepRunning(service, (_name, pid) => pids.push(pid))
}

const log = (): string =>
  existsSync(join(folder, 'small.log')) ? readFileSync(join(folder, 'small.log'), 'utf8') : ''
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`)
const wait = { timeout: 10_000, interval: 50 }

test('a crash is reported with the last words, and the service comes back', async () => {
  start("console.log('最后一句'); process.exit(3)")
  await expect.poll(() => pids.length, wait).toBeGreaterThanOrEqual(3)
  const text = said.join('\n')
  expect(text).toContain('小服务意外退出（退出码 3），1 秒后重新启动')
  expect(text).toContain('exit code 3')
  expect(text).toContain('2 秒后重新启动')
  expect(text).toContain('最后一句')
})

test('killed outright, it is started again with nothing left of the old one', async () => {
  // A child of the child, as the builder has while it builds.
  start(
    "const c = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log('child', c.pid); setInterval(() => {}, 1000)",
  )
  await expect.poll(log, wait).toMatch(/child \d+/)
  const grandchild = Number(/child (\d+)/.exec(log())?.[1])
  expect(isAlive(grandchild)).toBe(true)
  process.kill(pids[0] ?? 0, 'SIGKILL')
  await expect.poll(() => pids.length, wait).toBe(2)
  await expect.poll(() => isAlive(grandchild), wait).toBe(false)
  expect(said.join()).toContain('信号 SIGKILL')
})

test('stopping asks politely, and there is no report', async () => {
  start(
    "process.on('SIGTERM', () => { console.log('bye'); process.exit(0) }); console.log('up'); setInterval(() => {}, 1000)",
  )
  await expect.poll(log, wait).toContain('up')
  await running?.stop()
  expect(log()).toContain('bye')
  expect(said).toEqual([])
  expect(pids).toHaveLength(1)
})

test('who does not end when asked is ended', async () => {
  start("process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)", 300)
  await expect.poll(log, wait).toContain('up')
  await running?.stop()
  expect(isAlive(pids[0] ?? 0)).toBe(false)
})

test('stopped between two starts, it does not come back', async () => {
  start('process.exit(1)')
  await expect.poll(() => said.length, wait).toBeGreaterThan(0)
  await running?.stop()
  const count = pids.length
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(pids).toHaveLength(count)
})

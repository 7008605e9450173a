import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runStep } from './step.ts'

let folder = ''
const said: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'step-'))
  said.length = 0
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const step = (script: string, talks = false) => ({
  zh: '小步骤',
  en: 'A small step',
  command: [process.execPath, '-e', script],
  cwd: folder,
  env: { PATH: process.env['PATH'] },
  log: join(folder, 'logs', 'step.log'),
  talks,
})
const never = new AbortController().signal

test('a step that succeeds says so; its output is in the log alone', async () => {
  await runStep(step("console.log('details')"), never)
  expect(said.join()).toContain('完成')
  expect(said.join()).not.toContain('details')
  expect(readFileSync(join(folder, 'logs', 'step.log'), 'utf8')).toBe('details\n')
})

test('a step that talks is heard', async () => {
  await runStep(step("console.log('载入第 1 个目录')", true), never)
  expect(said.join()).toContain('载入第 1 个目录')
})

test('a step that fails shows the end of its output and where the rest is', async () => {
  const failing = runStep(
    step("for (let i = 0; i < 100; i++) console.error('line', i); process.exit(2)"),
    never,
  )
  await expect(failing).rejects.toThrow(/小步骤：失败[\s\S]*step\.log/)
  expect(said.join('\n')).toContain('line 99')
  expect(said.join('\n')).not.toContain('line 9\n')
})

test('interrupted, the step and what it started are ended', async () => {
  const interrupt = new AbortController()
  const script =
    "const c = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log(c.pid); setInterval(() => {}, 1000)"
  const running = runStep(step(script, true), interrupt.signal)
  const outcome = expect(running).rejects.toThrow('已中断')
  const pid = (): number => Number(/^ +(\d+)$/.exec(said.at(-1) ?? '')?.[1] ?? 0)
  await expect.poll(pid, { timeout: 10_000 }).toBeGreaterThan(0)
  interrupt.abort(new Error('已中断'))
  await outcome
  await expect.poll(() => existsSync(`/proc/${pid()}`), { timeout: 5000 }).toBe(false)
})

test('already interrupted, it does not begin', async () => {
  await expect(
    runStep(step("require('node:fs').writeFileSync('begun', '')"), AbortSignal.abort()),
  ).rejects.toThrow()
  expect(existsSync(join(folder, 'begun'))).toBe(false)
})

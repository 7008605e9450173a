import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityOf, isRunning } from '../../bootstrap/identity.mjs'
import { runningAt, takeRun } from './run-file.ts'

const urls = {
  cms: 'http://127.0.0.1:1337',
  site: 'http://127.0.0.1:4321',
  search: 'http://127.0.0.1:7700',
  rebuild: 'http://127.0.0.1:4322',
}

let folder = ''
let file = ''
let started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'))
  file = join(folder, 'run.json')
  started = []
})
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** A process as the supervisor starts them: leader of a group of its own. */
const sleeper = async (script = 'setInterval(() => {}, 1000)'): Promise<number> => {
  const child = spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' })
  started.push(child)
  await once(child, 'spawn')
  return child.pid ?? 0
}

const goneSupervisor = async () => {
  const pid = await sleeper()
  const identity = identityOf(pid)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isRunning(identity)).toBe(false)
  return identity
}

test('while one runs, a second start is told where it can be reached', async () => {
  const run = await takeRun(file, urls)
  await expect(takeRun(file, urls)).rejects.toThrow(
    new RegExp(`系统已在运行（进程号 ${process.pid}）：网站 http://127.0.0.1:4321[\\s\\S]*Already running`),
  )
  expect(runningAt(file)?.urls).toEqual(urls)
  run.release()
  expect(existsSync(file)).toBe(false)
  expect(runningAt(file)).toBe(null)
})

test('what a killed supervisor left running is ended, stubborn or not', async () => {
  const polite = await sleeper()
  const stubborn = await sleeper("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)")
  // Its handler must stand before it is asked to end.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const children = [polite, stubborn].map((pid) => ({ name: 'cms', ...identityOf(pid) }))
  writeFileSync(file, JSON.stringify({ ...(await goneSupervisor()), urls, children }))
  const run = await takeRun(file, urls)
  expect(children.map(isRunning)).toEqual([false, false])
  run.release()
}, 30_000)

test('a stranger who was given the pid of a gone child is left alone', async () => {
  const stranger = await sleeper()
  const identity = identityOf(stranger)
  writeFileSync(
    file,
    JSON.stringify({
      ...(await goneSupervisor()),
      urls,
      children: [{ name: 'cms', pid: stranger, started: `${identity.started ?? ''}1` }],
    }),
  )
  ;(await takeRun(file, urls)).release()
  expect(isRunning(identity)).toBe(true)
})

test('children are written down as they come and go', async () => {
  const run = await takeRun(file, urls)
  run.note('cms', await sleeper())
  const second = await sleeper()
  run.note('cms', second)
  const { children } = JSON.parse(readFileSync(file, 'utf8')) as { children: unknown }
  expect(children).toEqual([{ name: 'cms', ...identityOf(second) }])
  run.release()
})

test('a run file that cannot be read does not stop the start', async () => {
  writeFileSync(file, 'nonsense')
  expect(runningAt(file)).toBe(null)
  ;(await takeRun(file, urls)).release()
})

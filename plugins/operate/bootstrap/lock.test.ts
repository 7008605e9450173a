import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityOf, isRunning, isSurely } from './identity.mjs'
import { claim, oneAtATime } from './lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const gone = async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const identity = identityOf(child.pid ?? 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return identity
}

test('a living process is itself; after its end nobody is', async () => {
  expect(isSurely(identityOf(process.pid))).toBe(true)
  expect(isRunning(await gone())).toBe(false)
})

test('a pid given again is another process', () => {
  const { pid, started } = identityOf(process.pid)
  expect(isRunning({ pid, started: `${started ?? ''}0` })).toBe(false)
  expect(isSurely({ pid, started: `${started ?? ''}0` })).toBe(false)
})

test('a pid whose start was never known counts as running, but is never ours to end', () => {
  expect(isRunning({ pid: process.pid, started: null })).toBe(true)
  expect(isSurely({ pid: process.pid, started: null })).toBe(false)
})

test('the second to ask is told who holds it and what the holder wrote', () => {
  const file = join(folder, 'sub', 'run.json')
  expect(claim(file, { port: 4321 })).toEqual({ held: true, left: null })
  const second = claim(file)
  expect(second.held).toBe(false)
  if (second.held) return
  expect(second.by).toEqual(identityOf(process.pid))
  expect(JSON.parse(second.text)).toMatchObject({ port: 4321 })
})

test('a lock whose holder is gone is taken over, and what it said is handed on', async () => {
  const file = join(folder, 'run.json')
  const left = JSON.stringify({ ...(await gone()), children: ['x'] })
  writeFileSync(file, left)
  expect(claim(file)).toEqual({ held: true, left })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  expect(readdirSync(folder)).toEqual(['run.json'])
})

test('a lock that cannot be read was left by a crash', () => {
  const file = join(folder, 'run.json')
  writeFileSync(file, '{')
  expect(claim(file)).toEqual({ held: true, left: '{' })
})

test('of many processes one works at a time, and a crash in between does not stop the rest', async () => {
  const file = join(folder, 'turn')
  const seen = join(folder, 'seen')
  const script = `
    import { oneAtATime } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)}
    import { appendFileSync } from 'node:fs'
    import { setTimeout as pause } from 'node:timers/promises'
    await oneAtATime(${JSON.stringify(file)}, () => {}, async () => {
      appendFileSync(${JSON.stringify(seen)}, 'in\\n')
      if (process.argv[1] === 'crash') process.kill(process.pid, 'SIGKILL')
      await pause(30)
      appendFileSync(${JSON.stringify(seen)}, 'out\\n')
    })`
  await Promise.all(
    ['work', 'crash', 'work', 'work'].map((how) =>
      once(spawn(process.execPath, ['--input-type=module', '-e', script, how], { stdio: 'inherit' }), 'exit'),
    ),
  )
  const steps = readFileSync(seen, 'utf8').trim().split('\n')
  expect(steps.filter((s) => s === 'out')).toHaveLength(3)
  // Between an `in` and the next `in` stands an `out`, except after the crash.
  expect(steps.filter((s, i) => s === 'in' && steps[i + 1] === 'in')).toHaveLength(
    steps.at(-1) === 'in' ? 0 : 1,
  )
})

test('the turn is given back after a failure', async () => {
  const file = join(folder, 'turn')
  const failing = oneAtATime(
    file,
    () => {},
    () => Promise.reject(new Error('no')),
  )
  await expect(failing).rejects.toThrow('no')
  expect(
    await oneAtATime(
      file,
      () => {},
      () => Promise.resolve(7),
    ),
  ).toBe(7)
})

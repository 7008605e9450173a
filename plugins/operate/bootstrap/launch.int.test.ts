import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The real bootstrap in a small house of its own: npm really installs, from a lock that needs no download.
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'launch-'))
  const operate = join(root, 'plugins', 'operate')
  mkdirSync(join(operate, 'src'), { recursive: true })
  for (const part of ['run.mjs', 'bootstrap'])
    cpSync(new URL(`../${part}`, import.meta.url), join(operate, part), { recursive: true })
  writeFileSync(
    join(operate, 'src', 'told.ts'),
    'const args: string[] = process.argv.slice(2)\nconsole.log(JSON.stringify({ args, cwd: process.cwd() }))\nprocess.exit(7)\n',
  )
  writeFileSync(
    join(operate, 'src', 'wait.ts'),
    "process.on('SIGTERM', () => process.exit(9))\nprocess.on('disconnect', () => process.exit(0))\nconsole.log(process.pid)\nsetInterval(() => {}, 1000)\n",
  )
  const lock = {
    name: 'small',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'small', version: '1.0.0' } },
  }
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ name: 'small', version: '1.0.0', private: true }),
  )
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
  mkdirSync(join(root, 'node_modules'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const run = (...args: string[]) => {
  const { npm_execpath: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'plugins/operate/run.mjs'), ...args], { env })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code, out, err }))
  return { child, ended, out: () => out }
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`)

test('two at once: one installs, both run their command with arguments and exit code', async () => {
  const both = await Promise.all([run('told', '--x', '两 字').ended, run('told').ended])
  expect(both.map((b) => b.code)).toEqual([7, 7])
  expect(JSON.parse(both[0].out)).toEqual({ args: ['--x', '两 字'], cwd: root })
  expect(both.filter((b) => b.err.includes('正在安装依赖（首次'))).toHaveLength(1)
  expect(existsSync(join(root, 'node_modules', '.gongkai-installed'))).toBe(true)
}, 60_000)

test('a later one installs nothing', async () => {
  expect((await run('told').ended).err).toBe('')
})

test('an unknown command names those there are', async () => {
  const { code, err } = await run('constructor').ended
  expect(code).toBe(1)
  expect(err).toContain('可用命令：told wait')
})

test('a signal reaches the command, and its exit code comes back', async () => {
  const { child, ended, out } = run('wait')
  await expect.poll(out, { timeout: 10_000 }).toMatch(/\d/)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(9)
})

test('killed outright it leaves no orphan', async () => {
  const { child, ended, out } = run('wait')
  await expect.poll(out, { timeout: 10_000 }).toMatch(/\d/)
  child.kill('SIGKILL')
  await ended
  await expect.poll(() => isAlive(Number(out())), { timeout: 5_000 }).toBe(false)
})

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { pidsBelow } from './processes.ts'

const idle = 'process.stdin.resume()'
// Its name is put together there, so that the child's own command line does not hold it.
const withChild = `console.log(require('node:child_process').spawn(process.execPath,
  ['-e', ${JSON.stringify(idle)}, 'the-grand' + ' child'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true }).pid); ${idle}`

let child: ChildProcess | null = null
afterEach(() => {
  vi.unstubAllEnvs()
  child?.kill('SIGKILL')
})

test('finds whatever runs below a process, in a group of its own or not, and with no program to ask', async () => {
  child = spawn(process.execPath, ['-e', withChild, 'the-child'], { stdio: ['pipe', 'pipe', 'ignore'] })
  if (child.stdout === null) throw new Error('no output')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const grandchild = Number(line.toString())
  vi.stubEnv('PATH', '')
  expect(await pidsBelow(process.pid, 'the-child')).toEqual([child.pid])
  expect(await pidsBelow(process.pid, 'the-grand child')).toEqual([grandchild])
  expect(await pidsBelow(child.pid ?? -1, '')).toEqual([grandchild])
  expect(await pidsBelow(grandchild, '')).toEqual([])
})

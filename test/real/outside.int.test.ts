import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, type Folder } from './folder.ts'
import { watcher } from './stack.ts'

let place: Folder
beforeAll(async () => {
  place = await folder('outside')
})
afterAll(() => place.remove())

// Answers every look-up itself and before the watcher: what is asked here must not leave this machine either.
const noResolver = `data:text/javascript,import dns from 'node:dns'
dns.lookup=(host,options,done)=>done(new Error('nobody is asked'))
dns.promises.lookup=async()=>({address:'127.0.0.1',family:4})`.replaceAll('\n', ';')

const watch = async (name: string, code: string): Promise<readonly string[]> => {
  const log = path.join(place.path, `${name}.log`)
  execFileSync(
    process.execPath,
    [...['--import', noResolver, '--import', watcher(log)], ...['--input-type=module', '-e', code, name]],
    { env: { PATH: process.env['PATH'] } },
  )
  return (await readFile(log, 'utf8')).trim().split('\n')
}

test('the watcher says of each process that it watches, and sees sockets, look-ups and fetches to elsewhere', async () => {
  const [first, ...seen] = await watch(
    'goes-out',
    `import net from 'node:net'
     import dns from 'node:dns'
     net.connect({ host: '192.0.2.1', port: 9 }).destroy()
     dns.lookup('looked-up.invalid', {}, () => {})
     await dns.promises.lookup('promised.invalid')
     await fetch('http://fetched.invalid/').catch(() => {})`,
  )
  expect(first).toMatch(/^watched \d+ goes-out$/)
  for (const host of ['connect 192.0.2.1', 'lookup looked-up.invalid', 'lookup promised.invalid'])
    expect(seen.some((line) => line.startsWith(host))).toBe(true)
  expect(seen.some((line) => line.includes('fetched.invalid'))).toBe(true)
})

test('it has nothing to say of what stays on this machine', async () => {
  const lines = await watch(
    'stays',
    `import net from 'node:net'
     net.connect({ host: '127.0.0.1', port: 9 }).on('error', () => {})
     net.connect({ path: '/nowhere' }).on('error', () => {})
     await fetch('http://127.0.0.1:9/').catch(() => {})`,
  )
  expect(lines).toHaveLength(1)
})

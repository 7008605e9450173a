import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { HookLedger } from './hook-ledger.ts'

const now = new Date('2026-11-24T02:00:00.000Z')
const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
const hook = (id: string) => ({ id, changes: [1], force: false })
const released = { outcome: 'released', release: 'r1', at: now.toISOString() } as const
const never = new AbortController().signal

const openLedger = async (folder: string, at = now, unreadable: string[] = []): Promise<HookLedger> => {
  const ledger = await HookLedger.open(folder, at, (line) => unreadable.push(line))
  onTestFinished(() => ledger.close())
  return ledger
}

const openIds = (ledger: HookLedger): readonly string[] => ledger.open().map(({ id }) => id)

test('what was received is open after a kill; what was released is not', async () => {
  const folder = await temporaryFolder()
  const killed = await openLedger(folder)
  await killed.receive(hook('a'), now)
  await killed.receive({ ...hook('b'), force: true }, now)
  await killed.receive(hook('c'), now)
  await killed.settle(['a'], released, now)
  await killed.settle(['c'], { outcome: 'failed', reason: '磁盘', at: now.toISOString() }, now)
  const restarted = await openLedger(folder)
  expect(openIds(restarted)).toEqual(['b', 'c'])
  expect(restarted.find('a')?.state).toEqual(released)
  expect(restarted.find('b')?.force).toBe(true)
})

test('the same id is the same hook, also when it comes twice at once', async () => {
  const folder = await temporaryFolder()
  const ledger = await openLedger(folder)
  const both = await Promise.all([ledger.receive(hook('a'), now), ledger.receive(hook('a'), now)])
  expect(both.map(({ repeated }) => repeated)).toEqual([false, true])
  await ledger.settle(['a'], released, now)
  expect(await ledger.receive(hook('a'), now)).toMatchObject({ repeated: true, hook: { state: released } })
  expect((await readFile(join(folder, 'hooks.jsonl'), 'utf8')).match(/"received"/g)).toHaveLength(1)
})

test('a line torn by a power cut is reported, and the others are read', async () => {
  const folder = await temporaryFolder()
  const ledger = await openLedger(folder)
  await ledger.receive(hook('a'), now)
  await appendFile(join(folder, 'hooks.jsonl'), '{"is":"received","id":"b"')
  const unreadable: string[] = []
  expect(openIds(await openLedger(folder, now, unreadable))).toEqual(['a'])
  expect(unreadable).toEqual(['{"is":"received","id":"b"'])
})

test('a released hook is known for a day, an open one for ever', async () => {
  const folder = await temporaryFolder()
  const ledger = await openLedger(folder)
  await ledger.receive(hook('done'), now)
  await ledger.receive(hook('open'), now)
  await ledger.settle(['done'], released, now)
  expect((await openLedger(folder, later(23))).find('done')).not.toBeNull()
  const nextDay = await openLedger(folder, later(25))
  expect(nextDay.find('done')).toBeNull()
  expect(openIds(nextDay)).toEqual(['open'])
})

test('hooks of long ago leave the file while the service runs, and those that come just then are kept', async () => {
  const folder = await temporaryFolder()
  const ledger = await openLedger(folder)
  const receiveMany = async (count: number, name: string, at: Date): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, (_, i) => `${name}-${String(i)}`)
    await Promise.all(ids.map((id) => ledger.receive(hook(id), at)))
    return ids
  }
  await ledger.settle(await receiveMany(500, 'old', now), released, now)
  const ids = await receiveMany(1100, 'new', later(48))
  const arriving = ledger.receive(hook('just-then'), later(48))
  await ledger.settle(ids, { ...released, at: later(48).toISOString() }, later(48))
  await arriving
  expect(await readFile(join(folder, 'hooks.jsonl'), 'utf8')).not.toContain('old-')
  const restarted = await openLedger(folder, later(48))
  expect(openIds(restarted)).toEqual(['just-then'])
  expect(restarted.find('new-1099')?.state.outcome).toBe('released')
})

test('who waits is answered when the hook is settled, and sees it pending when the time is over', async () => {
  const ledger = await openLedger(await temporaryFolder())
  await ledger.receive(hook('a'), now)
  expect(await ledger.waitFor('a', 20, never)).toEqual({ outcome: 'pending' })
  const waiting = ledger.waitFor('a', 10_000, never)
  await ledger.settle(['a'], released, now)
  expect(await waiting).toEqual(released)
  expect(await ledger.waitFor('nobody', 10_000, never)).toBeNull()
})

test('who waits is let go when the service stops', async () => {
  const ledger = await openLedger(await temporaryFolder())
  await ledger.receive(hook('a'), now)
  const stop = new AbortController()
  const waiting = ledger.waitFor('a', 10_000, stop.signal)
  stop.abort()
  expect(await waiting).toEqual({ outcome: 'pending' })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { RunHistory, withRun, type RunRecord } from './run-history.ts'

const run = (id: string, more: Partial<RunRecord> = {}): RunRecord => ({
  id,
  startedAt: `start of ${id}`,
  endedAt: `end of ${id}`,
  outcome: 'released',
  hooks: 1,
  ...more,
})

test('the newest run comes first, twenty are kept', () => {
  const runs = Array.from({ length: 25 }, (_, i) => run(String(i))).reduce<readonly RunRecord[]>(withRun, [])
  expect(runs.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => String(24 - i)))
})

test('a failure that is only repeated is one entry that counts', () => {
  const failed = (id: string, reason: string): RunRecord => run(id, { outcome: 'failed', reason })
  const runs = [run('1'), failed('2', 'disk'), failed('3', 'disk'), failed('4', 'other'), run('5')].reduce<
    readonly RunRecord[]
  >(withRun, [])
  expect(runs.map(({ id, startedAt, tries }) => [id, startedAt, tries])).toEqual([
    ['5', 'start of 5', undefined],
    ['4', 'start of 4', undefined],
    ['3', 'start of 2', 2],
    ['1', 'start of 1', undefined],
  ])
})

test('runs are known after a restart; a file that cannot be read is begun anew', async () => {
  const path = join(await temporaryFolder(), 'runs.json')
  await (await RunHistory.open(path)).add(run('1'))
  expect((await RunHistory.open(path)).runs()).toEqual([run('1')])
  await writeFile(path, '[{"id":')
  expect((await RunHistory.open(path)).runs()).toEqual([])
})

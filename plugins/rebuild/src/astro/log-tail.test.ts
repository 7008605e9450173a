import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { tailOf } from './log-tail.ts'

const tail = async (text: string): Promise<string> => {
  const path = join(await temporaryFolder(), 'log')
  await writeFile(path, text)
  return tailOf(path)
}

test('a short log is its own tail, without colours', async () => {
  expect(await tail('\u001B[31mCannot find module x\u001B[39m\n')).toBe('Cannot find module x')
})

test('of a long log the last lines are told, each of them whole', async () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `第 ${String(i)} 行 ${'字'.repeat(50)}`)
  const told = (await tail(lines.join('\n'))).split('\n')
  expect(told.length).toBeGreaterThan(10)
  expect(told).toEqual(lines.slice(-told.length))
})

test('an empty log has an empty tail', async () => {
  expect(await tail('')).toBe('')
})

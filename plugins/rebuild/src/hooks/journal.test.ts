import { existsSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { Journal } from './journal.ts'

const journalIn = async (path: string): Promise<Journal> => {
  const journal = await Journal.open(path)
  onTestFinished(() => journal.close())
  return journal
}

test('a line is in the file when append returns, and lines keep their order', async () => {
  const path = join(await temporaryFolder(), 'lines')
  const journal = await journalIn(path)
  await journal.append('first')
  expect(await readFile(path, 'utf8')).toBe('first\n')
  await Promise.all(Array.from({ length: 50 }, (_, i) => journal.append(String(i))))
  expect(await journal.lines()).toEqual(['first', ...Array.from({ length: 50 }, (_, i) => String(i))])
})

test('a rewrite sees every append before it and loses none after it', async () => {
  const path = join(await temporaryFolder(), 'lines')
  const journal = await journalIn(path)
  let before = false
  const first = journal.append('before').then(() => {
    before = true
  })
  const rewrite = journal.rewrite(() => [`rewritten, append done: ${String(before)}`])
  const after = journal.append('after')
  await Promise.all([first, rewrite, after])
  expect(await journal.lines()).toEqual(['rewritten, append done: true', 'after'])
})

test('lines of an earlier process stay', async () => {
  const path = join(await temporaryFolder(), 'lines')
  await appendFile(path, 'old\n')
  const journal = await journalIn(path)
  await journal.append('new')
  expect(await journal.lines()).toEqual(['old', 'new'])
})

test.skipIf(!existsSync('/dev/full'))(
  'a full disk is told to whoever appends, and the next one is tried',
  async () => {
    const journal = await journalIn('/dev/full')
    await expect(journal.append('lost')).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(journal.append('lost too')).rejects.toMatchObject({ code: 'ENOSPC' })
  },
)

import { closeSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lastLines, openLog } from './log-file.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
  file = join(folder, 'cms.log')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const append = (text: string, most?: number): void => {
  const log = openLog(file, most)
  writeSync(log, text)
  closeSync(log)
}

test('a log goes on where it ended; its last lines can be shown', () => {
  append('一\n')
  append('二\n三\n')
  expect(lastLines(file, 2)).toEqual(['二', '三'])
})

test('a large log is put aside, and only one stays there', () => {
  append('0123456789', 5)
  append('second log', 5)
  append('third', 5)
  expect(readFileSync(file, 'utf8')).toBe('third')
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('second log')
  expect(readdirSync(folder)).toHaveLength(2)
})

test('no log yet: nothing to show', () => {
  writeFileSync(file, '')
  expect(lastLines(file, 5)).toEqual([''])
})

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareDataFolder } from './data-folder.ts'
import { layoutOf } from './layout.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('the folders are made, for their owner only', () => {
  const layout = layoutOf(folder, 'state')
  prepareDataFolder(layout)
  expect(statSync(layout.dataDir).mode & 0o777).toBe(0o700)
  expect(existsSync(join(layout.cms, 'public', 'uploads'))).toBe(true)
  prepareDataFolder(layout)
})

test('a relative folder stands in the repository, an absolute one where it says', () => {
  expect(layoutOf('/srv/gongkai', '.data').runFile).toBe('/srv/gongkai/.data/run.json')
  expect(layoutOf('/srv/gongkai', '/var/lib/gongkai').runFile).toBe('/var/lib/gongkai/run.json')
})

test('a disk that is nearly full: said with numbers and what to do', () => {
  expect(() => {
    prepareDataFolder(layoutOf(folder, 'state'), () => 299)
  }).toThrow(/磁盘空间不足.*仅剩 299 MB[\s\S]*nearly full/)
})

test('a place that cannot be a folder: said with what to do', () => {
  writeFileSync(join(folder, 'taken'), '')
  expect(() => {
    prepareDataFolder(layoutOf(folder, 'taken/state'))
  }).toThrow(/无法创建或写入数据目录[\s\S]*DATA_DIR/)
})

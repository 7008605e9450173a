import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { finishFile } from './finish-file.ts'

test('texts get compressed copies that say the same; pictures and tiny files get none', async () => {
  const folder = await temporaryFolder()
  const page = Buffer.from('<p>政府信息公开</p>'.repeat(200))
  const record = await finishFile(join(folder, 'index.html'), page)
  const tiny = await finishFile(join(folder, 'tiny.css'), Buffer.from('a{}'))
  const seal = await finishFile(join(folder, 'seal.png'), Buffer.alloc(5000))
  expect((await readdir(folder)).toSorted()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'seal.png',
    'tiny.css',
  ])
  expect(await readFile(join(folder, 'index.html'))).toEqual(page)
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br')))).toEqual(page)
  expect(gunzipSync(await readFile(join(folder, 'index.html.gz')))).toEqual(page)
  expect(record).toEqual({
    bytes: page.byteLength,
    sha256: createHash('sha256').update(page).digest('hex'),
    copies: ['br', 'gz'],
  })
  expect([tiny.copies, seal.copies]).toEqual([[], []])
})

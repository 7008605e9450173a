import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { finishFiles } from './finish-files.ts'

const never = new AbortController().signal

test('texts get compressed copies that say the same; pictures and tiny files get none', async () => {
  const folder = await temporaryFolder()
  const page = '<p>政府信息公开</p>'.repeat(200)
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'tiny.css'), 'a{}')
  await writeFile(join(folder, 'seal.png'), Buffer.alloc(5000))
  const files = await finishFiles(folder, ['index.html', 'tiny.css', 'seal.png'], never)
  expect((await readdir(folder)).toSorted()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'seal.png',
    'tiny.css',
  ])
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(page)
  expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(page)
  expect(files['index.html']).toEqual({
    bytes: Buffer.byteLength(page),
    sha256: createHash('sha256').update(page).digest('hex'),
  })
  expect(Object.keys(files)).toEqual(['index.html', 'seal.png', 'tiny.css'])
})

import { createHash } from 'node:crypto'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { sweepFolder } from './sweep-folder.ts'

const never = new AbortController().signal
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A release with a page that has copies, an attachment, and an agency that is a link to what releases share. */
const release = async () => {
  const root = await temporaryFolder()
  const folder = join(root, 'release')
  const write = async (path: string, bytes: string | Buffer, at = folder): Promise<void> => {
    await mkdir(dirname(join(at, path)), { recursive: true })
    await writeFile(join(at, path), bytes)
  }
  await write('index.html', 'home')
  await write('index.html.br', brotliCompressSync('home'))
  await write('index.html.gz', gzipSync('home'))
  await write('items/1/index.html', 'item', join(root, 'shared'))
  await write('records/1/a.pdf', '%PDF', join(root, 'shared'))
  await symlink('../shared', join(folder, 'cixi'))
  const files = new Map([
    ['index.html', { sha256: sha256('home'), copies: ['br', 'gz'] }],
    ['cixi/items/1/index.html', { sha256: sha256('item') }],
    ['cixi/records/1/a.pdf', { sha256: sha256('%PDF') }],
  ])
  const swept = async (): Promise<readonly string[]> =>
    (await sweepFolder(folder, files, never)).map(({ how, path }) => `${how} ${path}`)
  return { folder, write, swept }
}

test('a release that is what its manifest says has no differences, links and copies and all', async () => {
  const { swept } = await release()
  expect(await swept()).toEqual([])
})

test('what is missing, changed or left over is named, behind links and in compressed copies too', async () => {
  const { folder, write, swept } = await release()
  await write('index.html.br', brotliCompressSync('older home'))
  await write('index.html.gz', 'no gzip')
  await write('cixi/items/1/index.html', 'item, by a careless hand')
  await rm(join(folder, 'cixi/records/1/a.pdf'))
  await write('cixi/records/2/index.html', 'withdrawn')
  await write('nothing.html.br', brotliCompressSync('x'))
  expect(await swept()).toEqual([
    'changed cixi/items/1/index.html',
    'missing cixi/records/1/a.pdf',
    'leftOver cixi/records/2/index.html',
    'changed index.html.br',
    'changed index.html.gz',
    'leftOver nothing.html.br',
  ])
})

test('an agency whose link leads nowhere is missing whole', async () => {
  const { folder, swept } = await release()
  await rm(join(folder, 'cixi'))
  await symlink('../gone', join(folder, 'cixi'))
  expect(await swept()).toEqual([
    'leftOver cixi',
    'missing cixi/items/1/index.html',
    'missing cixi/records/1/a.pdf',
  ])
})

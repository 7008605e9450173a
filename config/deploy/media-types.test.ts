import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { anyBytes, mediaType, mediaTypes } from './media-types.ts'

test.each([
  ['qilin/index.html', 'text/html; charset=utf-8'],
  ['qilin/records/1/A.PDF', 'application/pdf'],
  ['qilin/records/1/without', anyBytes],
  ['qilin/records/1/a.constructor', anyBytes],
])('%s is %s', (path, type) => {
  expect(mediaType(path)).toBe(type)
})

const rows = (text: string, row: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(row)].map(({ groups }): [string, string] => [
      groups?.['ending'] ?? '',
      groups?.['type'] ?? '',
    ]),
  )

test('nginx and Caddy are told the same', async () => {
  const nginx = await readFile(new URL('nginx/types.conf', import.meta.url), 'utf8')
  expect(rows(nginx, /^ {2}"(?<type>[^"]+)" (?<ending>\w+);$/gm)).toEqual(mediaTypes)
  const caddy = await readFile(new URL('caddy/Caddyfile', import.meta.url), 'utf8')
  expect(rows(caddy, /^\t\t~\\\.(?<ending>\w+)\$ "(?<type>[^"]+)"$/gm)).toEqual(mediaTypes)
})

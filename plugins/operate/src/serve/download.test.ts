import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadHeaders } from './download.ts'

let release: string
beforeAll(async () => {
  release = await mkdtemp(join(tmpdir(), 'release-'))
  const write = async (folder: string, title: string | null): Promise<void> => {
    await mkdir(join(release, folder), { recursive: true })
    await writeFile(join(release, folder, 'catalogue.json'), JSON.stringify({ title }))
  }
  await write('ziyang', '资阳市医疗保障局（试行）公开目录')
  await write('leshan', null)
  await write('en/yi', '../../x"\r\nset-cookie: a=b\u202e')
})
afterAll(() => rm(release, { recursive: true }))

const disposition = async (path: string) => (await downloadHeaders(release, path))['content-disposition']

test('a catalogue is saved under its own title, and under a plain name by what cannot read Chinese', async () => {
  expect(await disposition('/ziyang/catalogue.xlsx')).toBe(
    `attachment; filename="ziyang-catalogue.xlsx"; filename*=UTF-8''${encodeURIComponent('资阳市医疗保障局（试行）公开目录')}.xlsx`,
  )
})

test('without a title the link proposes the name', async () => {
  expect(await disposition('/leshan/catalogue.docx')).toBe('attachment')
})

test('a title cannot add a header, leave its folder or hide its ending', async () => {
  const said = decodeURIComponent((await disposition('/en/yi/catalogue.csv')) ?? '')
  expect(said).toBe(`attachment; filename="yi-catalogue.csv"; filename*=UTF-8''.. .. x set-cookie a=b.csv`)
})

test.each([
  '/ziyang/catalogue/index.html',
  '/ziyang/feed.xml',
  '/ziyang/records/1/catalogue.xlsx',
  '/a.json',
])('%s is no such file', async (path) => {
  expect(await downloadHeaders(release, path)).toEqual({})
})

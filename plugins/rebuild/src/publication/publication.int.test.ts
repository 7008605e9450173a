import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cmsStandIn, exportToken, type CmsStandIn } from '../testing/cms-stand-in.ts'
import { sampleAgency } from '../testing/sample-agency.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { AttachmentStore } from './attachments.ts'
import { CmsClient } from './cms-client.ts'
import { readPublication, type ReadPublication } from './publication.ts'

const never = new AbortController().signal

const readFrom = async (
  cms: CmsStandIn,
  token = exportToken,
): Promise<{ readonly data: string; readonly store: string; readonly read: Promise<ReadPublication> }> => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  const store = join(folder, 'store')
  const client = new CmsClient({ url: new URL(cms.url), token })
  const read = client
    .index(never)
    .then((index) => readPublication(client, new AttachmentStore(store), index, data, 'gk.example', never))
  // Looked at by the test; until then a failure is not an unhandled one.
  read.catch(() => undefined)
  return { data, store, read }
}

const withFile = (file: string, bytes: number) =>
  sampleAgency({ records: [{ code: '2026-1', attachments: [{ file, bytes }] }] })

const agencyIn = async (data: string, key: string): Promise<string> =>
  readFile(join(data, 'agencies', `${key}.json`), 'utf8')

test('lays the publication out as the build takes it', async () => {
  const cms = await cmsStandIn([
    withFile('a.pdf', 4),
    sampleAgency({ slug: 'cixi' }),
    sampleAgency({ slug: 'cixi', locale: 'en' }),
  ])
  cms.files.set('a.pdf', Buffer.from('%PDF'))
  const { data, read } = await readFrom(cms)
  const { inventory, files } = await read
  expect((await readdir(data, { recursive: true })).filter((path) => path.includes('.')).toSorted()).toEqual([
    'agencies/en/cixi.json',
    'agencies/zh-Hans/cixi.json',
    'agencies/zh-Hans/qilin.json',
    'files/a.pdf',
    'index.json',
  ])
  expect(files).toEqual(new Set(['a.pdf']))
  expect(inventory.pages).toContain('en/cixi/items/1/index.html')
  expect(inventory.attachments).toEqual(new Map([['qilin/records/2026-1/a.pdf', 4]]))
})

test('an agency that changes while another is read is read again: all parts are of one moment', async () => {
  const cms = await cmsStandIn([sampleAgency(), sampleAgency({ slug: 'cixi' })])
  cms.beforeAnswer = (path) => {
    const read = cms.asked.filter((asked) => asked.endsWith('/qilin')).length
    if (path.endsWith('/cixi') && read === 1) cms.agencies[0] = sampleAgency({ phone: '0833-1111111' })
  }
  const { data, read } = await readFrom(cms)
  await read
  expect(await agencyIn(data, 'zh-Hans/qilin')).toContain('0833-1111111')
  expect(cms.asked.filter((path) => path.endsWith('/cixi'))).toHaveLength(1)
})

test('an agency that is taken down while it is read leaves nothing', async () => {
  const cms = await cmsStandIn([withFile('a.pdf', 4), sampleAgency({ slug: 'cixi' })])
  cms.files.set('a.pdf', Buffer.from('%PDF'))
  let indexed = 0
  cms.beforeAnswer = (path) => {
    if (path.endsWith('/publication')) indexed += 1
    if (indexed === 2) cms.agencies.splice(0, cms.agencies.length, sampleAgency({ slug: 'cixi' }))
  }
  const { data, read } = await readFrom(cms)
  const { inventory, files } = await read
  expect((await readdir(data, { recursive: true })).filter((path) => /qilin|pdf/.test(path))).toEqual([])
  expect([...inventory.pages].filter((path) => path.includes('qilin'))).toEqual([])
  expect(files.size).toBe(0)
})

test('an attachment that is taken down while it is read is no failure: its record is read again', async () => {
  const cms = await cmsStandIn([withFile('a.pdf', 4)])
  cms.beforeAnswer = (path) => {
    if (path.includes('/files/')) cms.agencies[0] = sampleAgency({ phone: '0833-2222222' })
  }
  const { data, read } = await readFrom(cms)
  expect((await read).files.size).toBe(0)
  expect(await agencyIn(data, 'zh-Hans/qilin')).toContain('0833-2222222')
})

test('a publication that never stands still is given up, to be tried later', async () => {
  const cms = await cmsStandIn([sampleAgency()])
  let n = 1_000_000
  cms.beforeAnswer = () => {
    cms.agencies[0] = sampleAgency({ phone: `0833-${String((n += 1))}` })
  }
  const { read } = await readFrom(cms)
  await expect(read).rejects.toMatchObject({ code: 'PUBLICATION_MOVING' })
})

test('an attachment that is not what its record says is not taken', async () => {
  const cms = await cmsStandIn([withFile('a.pdf', 5)])
  cms.files.set('a.pdf', Buffer.from('%PDF'))
  const { store, read } = await readFrom(cms)
  await expect(read).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
  expect(await readdir(store)).toEqual([])
})

test('a file that is named by its SHA-256 must have it', async () => {
  const name = `${'ab'.repeat(32)}.pdf`
  const cms = await cmsStandIn([withFile(name, 4)])
  cms.files.set(name, Buffer.from('%PDF'))
  const { read } = await readFrom(cms)
  await expect(read).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
})

test('a name that leads elsewhere is never asked for', async () => {
  const cms = await cmsStandIn([withFile('../../secrets.json', 4)])
  const { read } = await readFrom(cms)
  await expect(read).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
  expect(cms.asked.filter((path) => path.includes('secrets'))).toEqual([])
})

test('a wrong token, a CMS that is down and one that talks nonsense are told apart', async () => {
  const cms = await cmsStandIn([sampleAgency()])
  await expect((await readFrom(cms, 'another-token-altogether')).read).rejects.toMatchObject({
    code: 'CMS_REFUSED',
  })
  cms.down = true
  await expect((await readFrom(cms)).read).rejects.toMatchObject({ code: 'CMS_UNREACHABLE' })
  cms.down = false
  const nonsense = sampleAgency({ slug: 'cixi' })
  Object.assign(nonsense, { phone: 7 })
  cms.agencies.push(nonsense)
  await expect((await readFrom(cms)).read).rejects.toMatchObject({
    code: 'PUBLICATION_UNREADABLE',
    message: expect.stringContaining('cixi\nphone:') as string,
  })
})

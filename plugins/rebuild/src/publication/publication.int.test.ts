import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cmsStandIn, exportToken, type CmsStandIn } from '../testing/cms-stand-in.ts'
import { sampleAgency } from '../testing/sample-agency.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { AttachmentStore } from './attachments.ts'
import { CmsClient } from './cms-client.ts'
import { KeptPublication, type ReadPublication } from './publication.ts'

const never = new AbortController().signal

const readFrom = async (
  cms: CmsStandIn,
  token = exportToken,
): Promise<{ readonly data: string; readonly store: string; readonly read: Promise<ReadPublication> }> => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  const store = join(folder, 'store')
  const client = new CmsClient({ url: new URL(cms.url), token })
  const kept = new KeptPublication(data, new AttachmentStore(store), 'gk.example')
  const read = client.index(never).then((index) => kept.read(client, index, never))
  // Looked at by the test; until then a failure is not an unhandled one.
  read.catch(() => undefined)
  return { data, store, read }
}

const filesOf = ({ agencies }: ReadPublication): readonly string[] =>
  [...agencies.values()].flatMap(({ files }) => files)

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
  const publication = await read
  expect((await readdir(data, { recursive: true })).filter((path) => path.includes('.')).toSorted()).toEqual([
    'agencies/en/cixi.json',
    'agencies/zh-Hans/cixi.json',
    'agencies/zh-Hans/qilin.json',
    'index.json',
    'kept.json',
  ])
  expect(filesOf(publication)).toEqual(['a.pdf'])
  expect(publication.agencies.get('en/cixi')?.inventory.pages).toContain('en/cixi/items/1/index.html')
  expect(publication.agencies.get('zh-Hans/qilin')?.inventory.attachments).toEqual(
    new Map([['qilin/records/2026-1/a.pdf', 4]]),
  )
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
  const publication = await read
  expect((await readdir(data, { recursive: true })).filter((path) => /qilin|pdf/.test(path))).toEqual([])
  expect([...publication.agencies.keys()]).toEqual(['zh-Hans/cixi'])
  expect(filesOf(publication)).toEqual([])
})

test('an attachment that is taken down while it is read is no failure: its record is read again', async () => {
  const cms = await cmsStandIn([withFile('a.pdf', 4)])
  cms.beforeAnswer = (path) => {
    if (path.includes('/files/')) cms.agencies[0] = sampleAgency({ phone: '0833-2222222' })
  }
  const { data, read } = await readFrom(cms)
  expect(filesOf(await read)).toEqual([])
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

/** A CMS of two agencies, and what was read of it once. */
const readOnce = async () => {
  const cms = await cmsStandIn([withFile('a.pdf', 4), sampleAgency({ slug: 'cixi' })])
  cms.files.set('a.pdf', Buffer.from('%PDF'))
  const folder = await temporaryFolder()
  const store = new AttachmentStore(join(folder, 'store'))
  const data = join(folder, 'data')
  const client = new CmsClient({ url: new URL(cms.url), token: exportToken })
  const opened = async (): Promise<KeptPublication> => {
    const kept = new KeptPublication(data, store, 'gk.example')
    await kept.open()
    return kept
  }
  const read = async (kept: KeptPublication): Promise<ReadPublication> => {
    cms.asked.length = 0
    return kept.read(client, await client.index(never), never)
  }
  await read(await opened())
  return { cms, data, folder, opened, read, asked: () => cms.asked.map((path) => path.split('/').at(-1)) }
}

test('after a restart only that is read again of which the CMS says something else', async () => {
  const { cms, data, opened, read, asked } = await readOnce()
  await read(await opened())
  expect(asked()).toEqual(['publication'])
  cms.agencies[1] = sampleAgency({ slug: 'cixi', phone: '0574-1111111' })
  await read(await opened())
  expect(asked()).toEqual(['publication', 'cixi', 'publication'])
  expect(await agencyIn(data, 'zh-Hans/cixi')).toContain('0574-1111111')
})

test('what was written half, by an earlier run, is not believed', async () => {
  const { cms, data, folder, opened, read, asked } = await readOnce()
  // As a run leaves it that was killed between a file and the list of files: the text is newer than the list says.
  const before = cms.agencies[1]
  if (before === undefined) throw new Error('two agencies were read')
  const later = JSON.stringify(sampleAgency({ slug: 'cixi', phone: '0574-2222222' }))
  await writeFile(join(data, 'agencies/zh-Hans/cixi.json'), later)
  await rm(join(folder, 'store', 'a.pdf'))
  await read(await opened())
  expect(asked().toSorted()).toEqual(['a.pdf', 'cixi', 'publication', 'publication', 'qilin'])
  expect(await agencyIn(data, 'zh-Hans/cixi')).not.toContain('0574-2222222')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPublishedAgency } from '@gongkai/catalogue-core/page'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, rows } from './documents.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

describe.each(databases)('address names of agencies on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms
  beforeAll(async () => {
    database = await open()
    it = await cms(database)
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const rename = (documentId: string, slug: string) =>
    documents(it.strapi, 'agency').update({ documentId, data: { slug } })
  const formerOf = async (documentId: string) =>
    (await rows(it.strapi, 'agency').findMany({ where: { documentId } }))[0]?.['formerSlugs']

  test('a name that is changed is remembered, is public with the agency, and comes off where it is taken back', async () => {
    const { agency } = await agencyWithCatalogue(it.strapi, 'first')
    await rename(agency.documentId, 'second')
    await rename(agency.documentId, 'third')
    expect(await formerOf(agency.documentId)).toEqual(['first', 'second'])
    const response = await fetch(`${it.url}/api/catalogue/publication/zh-Hans/third`, {
      headers: { authorization: `Bearer ${exportToken}` },
    })
    const read = readPublishedAgency(await response.json())
    expect(read.read ? read.value.formerSlugs : read.faults).toEqual(['first', 'second'])
    await rename(agency.documentId, 'first')
    expect(await formerOf(agency.documentId)).toEqual(['second', 'third'])
  })

  test('a name that an agency once had goes to no other', async () => {
    const { agency } = await agencyWithCatalogue(it.strapi, 'old')
    const { agency: other } = await agencyWithCatalogue(it.strapi, 'other')
    await rename(agency.documentId, 'new')
    await expect(rename(other.documentId, 'old')).rejects.toThrow('曾经用过')
    await expect(
      documents(it.strapi, 'agency').create({ data: { name: '丙', printedName: '丙', slug: 'old' } }),
    ).rejects.toThrow('曾经用过')
  })

  test('nobody writes the list by hand', async () => {
    const { agency } = await agencyWithCatalogue(it.strapi, 'forged')
    await documents(it.strapi, 'agency').update({
      documentId: agency.documentId,
      data: { note: '甲', formerSlugs: ['cixi'] },
    })
    expect((await formerOf(agency.documentId)) ?? []).toEqual([])
  })
})

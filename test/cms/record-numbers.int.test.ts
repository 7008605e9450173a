import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, indexCode, item, itemOf, record, rows } from './documents.ts'
import { approve, people, release as letOut, review, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

describe.each(databases)('on $name', ({ open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms
  const year = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(
    new Date(),
  )

  beforeAll(async () => {
    database = await open()
    it = await cms(database, { RELAY: 'false' })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const release = (documentId: string) => letOut(it.strapi, 'record', { documentId })
  /** Approved one by one, signed all at the same moment. */
  const atOnce = async (drafts: readonly { readonly documentId: string }[]): Promise<void> => {
    for (const { documentId } of drafts) await approve(it.strapi, 'record', documentId)
    const { signer } = await people(it.strapi)
    await Promise.all(
      drafts.map(({ documentId }) =>
        review(it.strapi).command(
          signer,
          { kind: 'record', about: documentId, locale: 'zh-Hans' },
          { does: 'release' },
        ),
      ),
    )
  }
  const numberOf = async (documentId: string, status = 'published'): Promise<unknown> =>
    (await documents(it.strapi, 'record').findOne({ documentId, status }))?.['indexNumber']
  const serials = (numbers: readonly unknown[]) =>
    numbers.map((number) => Number(String(number).slice(-5))).toSorted((a, b) => a - b)

  test('50 releases at the same moment get 50 index numbers without a gap', async () => {
    const under = await itemOf(it.strapi, 'parallel')
    const drafts = []
    for (let n = 0; n < 50; n += 1) drafts.push(await record(it.strapi, under, { title: `通知${String(n)}` }))
    await atOnce(drafts)
    const numbers = await Promise.all(drafts.map(({ documentId }) => numberOf(documentId)))
    expect(new Set(numbers).size).toBe(50)
    const given = serials(numbers)
    expect(given).toEqual(Array.from({ length: 50 }, (_, i) => (given[0] ?? 0) + i))
    for (const number of numbers) expect(number).toMatch(new RegExp(`^${indexCode}/${year}-\\d{5}$`))
    expect(await Promise.all(drafts.map(({ documentId }) => numberOf(documentId, 'draft')))).toEqual(numbers)
  })

  test('two agencies of one code released at the same moment share its numbers', async () => {
    const [one, other] = [await itemOf(it.strapi, 'shared-a'), await itemOf(it.strapi, 'shared-b')]
    const drafts = []
    for (let n = 0; n < 10; n += 1) drafts.push(await record(it.strapi, n % 2 === 0 ? one : other))
    await atOnce(drafts)
    const numbers = await Promise.all(drafts.map(({ documentId }) => numberOf(documentId)))
    expect(new Set(numbers).size).toBe(10)
  })

  test('the table itself takes no number twice, and no second number of one record', async () => {
    const numbers = it.strapi.db.query('plugin::catalogue.index-number') as unknown as {
      create(query: object): Promise<unknown>
    }
    const row = { key: 'twice', number: 'twice', title: '通知' }
    await numbers.create({ data: { ...row, about: 'a' } })
    await expect(numbers.create({ data: { ...row, about: 'b' } })).rejects.toThrow(/unique/iu)
    await expect(numbers.create({ data: { ...row, key: 'other', about: 'a' } })).rejects.toThrow(/unique/iu)
  })

  test('a number never changes, whatever a client sends, and outlives taking down and deletion', async () => {
    const under = await itemOf(it.strapi, 'fixed')
    const { documentId } = await record(it.strapi, under)
    await release(documentId)
    const first = await numberOf(documentId)
    for (const [n, indexNumber] of ['000000000/2001-00001', '', null].entries()) {
      await documents(it.strapi, 'record').update({
        documentId,
        data: { title: `通知（更正${String(n)}）`, indexNumber },
      })
      await release(documentId)
      expect(await numberOf(documentId)).toBe(first)
    }
    await withdraw(it.strapi, 'record', { documentId })
    await release(documentId)
    expect(await numberOf(documentId)).toBe(first)
    await withdraw(it.strapi, 'record', { documentId })
    await documents(it.strapi, 'record').delete({ documentId })
    await expect(record(it.strapi, under, { indexNumber: first })).rejects.toThrow('已用于“通知（更正2）”')
  })

  test('an English version has the number of the Chinese one', async () => {
    const under = await itemOf(it.strapi, 'number-english')
    const { documentId } = await record(it.strapi, under)
    await release(documentId)
    await documents(it.strapi, 'record').update({
      documentId,
      locale: 'en',
      data: { title: 'Notice', indexNumber: 'mine' },
    })
    const found = await rows(it.strapi, 'record').findMany({ where: { documentId, publishedAt: null } })
    expect(new Set(found.map((row) => row['indexNumber'])).size).toBe(1)
  })

  test('an old number keeps its place from the moment it is saved', async () => {
    const under = await itemOf(it.strapi, 'old')
    const probe = await record(it.strapi, under)
    await release(probe.documentId)
    const [last = 0] = serials([await numberOf(probe.documentId)])
    const numbered = (serial: number) => `${indexCode}/${year}-${String(serial).padStart(5, '0')}`
    const old = await record(it.strapi, under, { title: '旧通知', indexNumber: numbered(last + 1) })
    await record(it.strapi, under, { title: '旧通知二', indexNumber: ` ${numbered(last + 2)} ` })
    await expect(record(it.strapi, under, { indexNumber: numbered(last + 1) })).rejects.toThrow(
      `索引号“${numbered(last + 1)}”已用于“旧通知”`,
    )
    const next = await record(it.strapi, under)
    await release(next.documentId)
    expect(await numberOf(next.documentId)).toBe(numbered(last + 3))
    await release(old.documentId)
    expect(await numberOf(old.documentId)).toBe(numbered(last + 1))
  })

  test('a draft gives its number back when it is corrected or deleted', async () => {
    const under = await itemOf(it.strapi, 'given-back')
    const old = await record(it.strapi, under, { indexNumber: '2008-00001' })
    await documents(it.strapi, 'record').update({
      documentId: old.documentId,
      data: { indexNumber: '2008-00002' },
    })
    const second = await record(it.strapi, under, { indexNumber: '2008-00001' })
    await documents(it.strapi, 'record').delete({ documentId: second.documentId })
    await record(it.strapi, under, { indexNumber: '２００８－00001' })
    // Without an agency's code in it, it is no other agency's number.
    await record(it.strapi, await itemOf(it.strapi, 'given-elsewhere'), { indexNumber: '2008-00001' })
  })

  test('a copy starts without numbers and ends up with its own', async () => {
    const under = await itemOf(it.strapi, 'copies')
    const { documentId } = await record(it.strapi, under, { documentNumber: '甲发〔2026〕1号' })
    await release(documentId)
    const copy = await documents(it.strapi, 'record').clone({ documentId })
    const [row] = await rows(it.strapi, 'record').findMany({ where: { documentId: copy.documentId } })
    expect(row).toMatchObject({ indexNumber: null, documentNumber: null, releasedAt: null })
    await release(copy.documentId)
    expect(await numberOf(copy.documentId)).not.toBe(await numberOf(documentId))
  })

  test('without the code of its agency nothing is released, and the sentence says where to enter it', async () => {
    const { agency, catalogue } = await agencyWithCatalogue(it.strapi, 'no-code')
    await documents(it.strapi, 'agency').update({ documentId: agency.documentId, data: { indexCode: null } })
    const under = await item(it.strapi, catalogue)
    await letOut(it.strapi, 'item', under)
    const { documentId } = await record(it.strapi, under.documentId)
    await expect(release(documentId)).rejects.toThrow('请在“机关”中填写该机关的“机构代码”后再发布')
    const old = await record(it.strapi, under.documentId, { indexNumber: '113417020032563511/202504-00057' })
    await release(old.documentId)
    await expect(
      documents(it.strapi, 'agency').update({
        documentId: agency.documentId,
        data: { indexCode: '01427688-4' },
      }),
    ).rejects.toThrow()
  })

  test('one document number, one record of the agency: the other is named, however it is spelt', async () => {
    const under = await itemOf(it.strapi, 'number-taken')
    await record(it.strapi, under, { title: '甲通知', documentNumber: '甲医保发〔2026〕5号' })
    const again = { title: '乙通知', documentNumber: '甲医保发[2026] 5 号' }
    await expect(record(it.strapi, under, again)).rejects.toThrow('已用于“甲通知”')
    await record(it.strapi, await itemOf(it.strapi, 'number-elsewhere'), again)
  })

  test('of several that get one document number at the same moment, one has it', async () => {
    const under = await itemOf(it.strapi, 'number-race')
    const drafts = []
    for (const title of ['甲', '乙', '丙', '丁']) drafts.push(await record(it.strapi, under, { title }))
    const data = { documentNumber: '甲发〔2026〕9号' }
    const outcomes = await Promise.allSettled(
      drafts.map(({ documentId }) => documents(it.strapi, 'record').update({ documentId, data })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    ['the year of its number', { documentNumber: '甲发〔2024〕5号' }, '不是同一年'],
    ['an end before its beginning', { effectiveFrom: '2026-12-01', endedOn: '2026-11-30' }, '早于生效'],
    ['a day of formation to come', { formedOn: '2099-01-01' }, '晚于今天'],
    ['a penalty without a tier', { kind: 'penalty' }, '公示等级'],
    [
      'a penalty shown too long',
      { kind: 'penalty', penaltyTier: 'minor', publishUntil: '2027-11-01' },
      '2026-11-01 至 2027-02-01',
    ],
    ['a display that is over', { publishUntil: '2026-11-02' }, '期满'],
  ])('a release is refused for %s', async (what, data, words) => {
    const under = await itemOf(it.strapi, `dates-${String(words.length)}-${String(what.length)}`)
    const { documentId } = await record(it.strapi, under, data)
    await expect(release(documentId)).rejects.toThrow(words)
  })

  test('the day of formation cannot be moved past the first release', async () => {
    const under = await itemOf(it.strapi, 'moved')
    const { documentId } = await record(it.strapi, under)
    await release(documentId)
    await it.strapi.db
      .connection('catalogue_records')
      .where({ document_id: documentId })
      .update({ released_at: '2026-11-05T00:00:00.000Z' })
    await documents(it.strapi, 'record').update({ documentId, data: { formedOn: '2026-11-06' } })
    await expect(release(documentId)).rejects.toThrow('晚于首次发布日期 2026-11-05')
  })
})

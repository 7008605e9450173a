import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { PublicationIndex } from '@gongkai/catalogue-core/catalogue'
import { postgres, postgresMissing, sqlite, type Database } from '../real/postgres.ts'
import { cms, exportToken, type Cms } from '../real/strapi.ts'
import { agencyWithCatalogue, documents, item, record, rows } from './documents.ts'
import { release, withdraw } from './people.ts'

const databases = [
  { name: 'SQLite', open: sqlite, missing: null },
  { name: 'PostgreSQL', open: postgres, missing: postgresMissing },
] as const

/** The same numbers each time: a failure can be looked into. */
const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe.each(databases)('the kept index of the publication on $name', ({ name, open, missing }) => {
  if (missing !== null) {
    test.skip(`not tried: ${missing}`)
    return
  }
  let database: Database
  let it: Cms
  beforeAll(async () => {
    database = await open()
    it = await cms(database, { RELAY: 'false' })
  })
  afterAll(async () => {
    await it.stop()
    await database.stop()
  })

  const ask = async (path: string): Promise<string> => {
    const answer = await fetch(`${it.url}/api/catalogue/publication${path}`, {
      headers: { authorization: `Bearer ${exportToken}` },
    })
    expect(answer.status).toBe(200)
    return answer.text()
  }
  const index = async () => v.parse(PublicationIndex, JSON.parse(await ask('')))
  /** What each agency is when it is read by itself, whole and anew. */
  const fresh = async () => {
    const agencies = await rows(it.strapi, 'agency').findMany({ orderBy: [{ order: 'asc' }, { id: 'asc' }] })
    return Promise.all(
      agencies.map(async ({ slug, locale }) => ({
        slug,
        locale,
        digest: createHash('sha256')
          .update(await ask(`/${String(locale)}/${String(slug)}`))
          .digest('hex'),
      })),
    )
  }
  const newest = async (): Promise<number> =>
    (await rows(it.strapi, 'change').findMany({ orderBy: { id: 'desc' }, limit: 1 }))[0]?.id ?? 0

  test('equals a fresh reading after edits of every kind, whatever their order', async () => {
    const chance = dice(711)
    const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)]
    const number = (): string => String(Math.floor(chance() * 1e6))
    const strapi = it.strapi
    const bureaus: Awaited<ReturnType<typeof agencyWithCatalogue>>[] = []
    for (const slug of ['jia', 'yi', 'bing']) bureaus.push(await agencyWithCatalogue(strapi, slug))
    const english = { locale: 'en' }
    const items: { readonly documentId: string }[] = []
    const records: { readonly documentId: string }[] = []
    const departments: { readonly documentId: string }[] = []
    const bureau = () => one(bureaus) ?? bureaus[0]
    const shownItems = (more: object = {}) =>
      rows(strapi, 'item').findMany({ where: { publishedAt: { $notNull: true }, ...more } })
    const laws = ['《甲法》第一条', '《乙条例》（国务院令第711号）', '《丙办法》', '《丁规定》']

    const edits: Readonly<Record<string, () => Promise<unknown>>> = {
      newItem: async () => {
        const { catalogue } = bureau() ?? {}
        if (catalogue === undefined) return
        items.push(await item(strapi, catalogue, { name: `事项${number()}`, basis: [one(laws)] }))
      },
      releaseItem: async () => {
        const it = one(items)
        if (it === undefined) return
        await documents(strapi, 'item').update({ ...it, data: { content: number(), basis: [one(laws)] } })
        await release(strapi, 'item', it)
      },
      withdrawItem: async () => {
        const it = one(items)
        if (it !== undefined) await withdraw(strapi, 'item', it)
      },
      moveItem: async () => {
        const [it, to] = [one(items), bureau()]
        if (it === undefined || to === undefined) return
        await documents(strapi, 'item').update({ ...it, data: { catalogue: to.catalogue.documentId } })
        if (chance() < 0.5) await release(strapi, 'item', it)
      },
      orderItem: async () => {
        const it = one(items)
        if (it === undefined) return
        await documents(strapi, 'item').update({ ...it, data: { order: Math.floor(chance() * 50) } })
      },
      succeed: async () => {
        const [from, to] = [one(items), one(items)]
        if (from === undefined || to === undefined) return
        const [row] = await rows(strapi, 'item').findMany({ where: { documentId: to.documentId } })
        await documents(strapi, 'item').update({ ...from, data: { succeededBy: [row?.['code']] } })
        await release(strapi, 'item', from)
        await withdraw(strapi, 'item', from)
      },
      deleteItem: async () => {
        const shown = new Set((await shownItems()).map(({ documentId }) => documentId))
        const hidden = items.filter(({ documentId }) => !shown.has(documentId))
        const it = one(hidden)
        if (it === undefined) return
        await documents(strapi, 'item').delete(it)
        items.splice(items.indexOf(it), 1)
      },
      newRecord: async () => {
        const it = one(await shownItems({ locale: 'zh-Hans' }))
        if (it !== undefined)
          records.unshift(await record(strapi, it.documentId, { title: `通知${number()}` }))
      },
      releaseRecord: async () => {
        const [it, other] = [one(records.slice(0, 6)), one(records)]
        if (it === undefined) return
        const repeals = chance() < 0.3 && other !== undefined && other !== it ? [other.documentId] : []
        await documents(strapi, 'record').update({ ...it, data: { body: `<p>${number()}</p>`, repeals } })
        await release(strapi, 'record', it)
      },
      withdrawRecord: async () => {
        const it = one(await rows(strapi, 'record').findMany({ where: { publishedAt: { $notNull: true } } }))
        if (it !== undefined) await withdraw(strapi, 'record', it, chance() < 0.5)
      },
      deleteRecord: async () => {
        const it = one(records)
        if (it !== undefined) await documents(strapi, 'record').delete(it)
      },
      inEnglish: async () => {
        const it = one(await shownItems({ locale: 'zh-Hans' }))
        const [agency, catalogue] = [it?.['agencyKey'], it?.['catalogueKey']]
        if (it === undefined) return
        const name = { name: `Bureau ${number()}`, printedName: 'B' }
        await documents(strapi, 'agency').update({ documentId: agency, ...english, data: name })
        const columns = [{ shows: 'content', name: 'Content', over: null }]
        const data = { name: `Catalogue ${number()}`, columns }
        await documents(strapi, 'catalogue').update({ documentId: catalogue, ...english, data })
        await release(strapi, 'catalogue', { documentId: String(catalogue), ...english })
        const row = { name: `Item ${number()}`, content: 'Address' }
        await documents(strapi, 'item').update({ documentId: it.documentId, ...english, data: row })
        await release(strapi, 'item', { documentId: it.documentId, ...english })
      },
      withdrawEnglish: async () => {
        const it = one(await shownItems(english))
        if (it !== undefined) await withdraw(strapi, 'item', { documentId: it.documentId, ...english })
      },
      catalogueEdit: async () => {
        const to = bureau()
        if (to === undefined) return
        const { documentId } = to.catalogue
        await documents(strapi, 'catalogue').update({ documentId, data: { notes: [number()] } })
        await release(strapi, 'catalogue', to.catalogue)
      },
      newDepartment: async () => {
        departments.push(
          await documents(strapi, 'department').create({
            data: { name: `科室${number()}`, agency: bureau()?.agency.documentId },
          }),
        )
      },
      moveDepartment: async () => {
        const it = one(departments)
        if (it === undefined) return
        const data = { phone: number(), agency: bureau()?.agency.documentId }
        await documents(strapi, 'department').update({ ...it, data })
      },
      deleteDepartment: async () => {
        const it = one(departments)
        if (it !== undefined) await documents(strapi, 'department').delete(it)
      },
      agencyEdit: async () => {
        const documentId = bureau()?.agency.documentId
        const data = chance() < 0.4 ? { slug: `s${number()}` } : { phone: number(), order: Number(number()) }
        await documents(strapi, 'agency').update({ documentId, data })
      },
      newAgency: async () => {
        bureaus.push(await agencyWithCatalogue(strapi, `n${number()}`))
      },
      deleteAgency: async () => {
        if (bureaus.length < 4) return
        const gone = bureaus.pop()
        if (gone !== undefined)
          await documents(strapi, 'agency').delete({ documentId: gone.agency.documentId })
      },
      basisEdit: async () => {
        const it = one(await rows(strapi, 'basis').findMany())
        if (it === undefined) return
        const { documentId } = it
        const data =
          chance() < 0.4
            ? { title: one(['甲法', '丙办法', `法${number()}`]) }
            : { note: number(), kind: 'law' }
        await documents(strapi, 'basis').update({ documentId, data })
      },
      deleteBasis: async () => {
        const it = one(await rows(strapi, 'basis').findMany())
        if (it !== undefined) await documents(strapi, 'basis').delete({ documentId: it.documentId })
      },
    }
    const did = new Map<string, number>()
    // The first ones make something that the others can be done to.
    const begun = [
      'newItem',
      'releaseItem',
      'newItem',
      'releaseItem',
      'newRecord',
      'releaseRecord',
      'newDepartment',
    ]
    const names = Object.keys(edits)
    const likely = [
      ...names,
      'newItem',
      'newItem',
      'releaseItem',
      'newRecord',
      'releaseRecord',
      'releaseRecord',
    ]
    for (let step = 0; step < 300; step += 1) {
      const name = begun[step] ?? one(likely) ?? ''
      const before = await newest()
      try {
        await edits[name]?.()
        if ((await newest()) > before) did.set(name, (did.get(name) ?? 0) + 1)
      } catch (error) {
        // Much of what chance thinks of is refused, and then nothing has changed.
        expect(String(error)).toMatch(/ValidationError|ApplicationError/)
      }
      if (chance() < 0.4) continue
      const kept = await index()
      expect(kept.agencies, `after ${name} at step ${String(step)}`).toEqual(await fresh())
      expect(kept.version).toBe(await newest())
    }
    // Chance came by everything, and it was seen outside.
    expect(names.filter((name) => !did.has(name) && !['newItem', 'newRecord'].includes(name))).toEqual([])
  })

  test('is read anew on a new day: what is over leaves it without any change', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'one-day')
    const under = await item(it.strapi, catalogue)
    await release(it.strapi, 'item', under)
    const until = new Date(Date.now() + 24 * 3_600_000)
    const short = await record(it.strapi, under.documentId, {
      publishUntil: until.toISOString().slice(0, 10),
    })
    await release(it.strapi, 'record', short)
    const before = await index()
    vi.useFakeTimers({ toFake: ['Date'], now: until.getTime() + 48 * 3_600_000 })
    try {
      const after = await index()
      expect(after.version).toBe(before.version)
      expect(after.agencies).not.toEqual(before.agencies)
      expect(after.agencies).toEqual(await fresh())
    } finally {
      vi.useRealTimers()
    }
  })

  test.skipIf(name === 'SQLite')('sees a change that was committed after a later one', async () => {
    const first = await agencyWithCatalogue(it.strapi, 'slow')
    const second = await agencyWithCatalogue(it.strapi, 'quick')
    const rename = ({ agency }: typeof first, phone: string) =>
      documents(it.strapi, 'agency').update({ documentId: agency.documentId, data: { phone } })
    await index()
    let commit: () => void = () => undefined
    let slow: Promise<unknown> = Promise.resolve()
    await new Promise<void>((written) => {
      slow = it.strapi.db.transaction(async () => {
        await rename(first, '0833-1')
        written()
        await new Promise<void>((over) => {
          commit = over
        })
      })
    })
    // Outside of the transaction that is open: a context of its own.
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        rename(second, '0833-2').then(() => resolve(), reject)
      }, 0)
    })
    expect((await index()).agencies).toEqual(await fresh())
    commit()
    await slow
    expect((await index()).agencies).toEqual(await fresh())
  })

  test('those who ask at once, while something is published, are told what was so when they asked', async () => {
    const { catalogue } = await agencyWithCatalogue(it.strapi, 'at-once')
    for (let n = 0; n < 5; n += 1) {
      const made = await item(it.strapi, catalogue, { name: `同时${String(n)}` })
      await Promise.all([index(), release(it.strapi, 'item', made), index(), index()])
      expect((await index()).agencies).toEqual(await fresh())
    }
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchSettings } from '@gongkai/config/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { meilisearch, type SearchServer } from '../real/meilisearch.ts'
import { fillIndex, searchServer, shelf, type Filling, type RelayServer } from '../real/search-relay.ts'

interface Page {
  readonly id: string
  readonly title: string
}

let running: SearchServer
let server: RelayServer
const kind = { structure: 'one', synonyms: 'a' }
const settings = searchSettings(thesaurus)

beforeAll(async () => {
  running = await meilisearch()
  server = searchServer(running.host, running.key)
})
afterAll(async () => {
  await running.stop()
})

const page = (i: number, title: string): Page => ({
  id: `d${String(i)}`,
  title: `${title} 医保 ${String(i)}`,
})

/** So many documents in portions as an agency has them; `before` runs before the portion of that number is given. */
const source = async function* (
  count: number,
  title: string,
  before: (portion: number) => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<readonly Page[]> {
  const each = 400
  for (let from = 0; from < count; from += each) {
    await before(from / each)
    yield Array.from({ length: Math.min(each, count - from) }, (_, i) => page(from + i, title))
  }
}
const filling = (
  documents: AsyncIterable<readonly Page[]>,
  more: Partial<Filling<Page>> = {},
): Filling<Page> => ({
  kind,
  settings,
  source: documents,
  again: (ids) => Promise.reject(new Error(`refused: ${ids.join()}`)),
  ...more,
})
const titleOf = async (uid: string, id: string): Promise<string | null> => {
  const response = await fetch(`${running.host}/indexes/${uid}/documents/${id}`, {
    headers: { authorization: `Bearer ${running.key}` },
  })
  return response.ok ? ((await response.json()) as Page).title : null
}

test('an index that is not there is filled and whole; what an older fill left out or put in is no more', async () => {
  const own = shelf<Page>(server, 'whole')
  expect(await own.state(kind)).toEqual({ state: 'missing' })
  expect(await own.fill(filling(source(12_000, '甲')))).toBe(12_000)
  expect(await own.state(kind)).toEqual({ state: 'whole', otherWords: false })
  expect(await own.state({ ...kind, synonyms: 'b' })).toEqual({ state: 'whole', otherWords: true })
  expect(await own.state({ ...kind, structure: 'two' })).toEqual({ state: 'outdated' })
  expect(await own.fill(filling(source(900, '乙')))).toBe(900)
  await own.tidy()
  expect(await server.size('whole')).toBe(900)
  expect(await server.madeAt('whole-next')).toBeNull()
})

test('another index of the same name is not taken for the one that was filled', async () => {
  const own = shelf<Page>(server, 'replaced')
  await own.fill(filling(source(10, '甲')))
  await server.drop('replaced')
  await server.create('replaced', {})
  expect(await own.state(kind)).toEqual({ state: 'unfinished' })
  await server.unseal()
})

test('a change during the fill counts, whether the fill had read the document before or reads it later', async () => {
  const own = shelf<Page>(server, 'changed')
  await own.fill(filling(source(20_000, '旧')))
  await own.state(kind)
  const change = async (portion: number): Promise<void> => {
    // 19 portions and the twentieth in hand: 7 600 documents, of which 5 000 are sent and the rest waits to be.
    if (portion !== 20) return
    const put = [page(19_999, '改'), page(7_500, '改'), page(3, '改'), { id: 'new', title: '新' }]
    expect(await own.bring({ put, gone: ['d4', 'd7501', 'd19998'] })).toBe(true)
    // At once in the index that is searched, not only after the fill.
    expect(await titleOf('changed', 'd19998')).toBeNull()
    expect(await titleOf('changed', 'd3')).toBe(page(3, '改').title)
  }
  expect(await own.fill(filling(source(20_000, '读', change)))).toBe(19_998)
  for (const gone of ['d4', 'd7501', 'd19998']) expect(await titleOf('changed', gone)).toBeNull()
  for (const i of [3, 7_500, 19_999])
    expect(await titleOf('changed', `d${String(i)}`)).toBe(page(i, '改').title)
  expect(await titleOf('changed', 'new')).toBe('新')
  expect(await titleOf('changed', 'd100')).toBe(page(100, '读').title)
})

test('a fill that breaks off leaves the searched index as it was; the next one begins anew', async () => {
  const own = shelf<Page>(server, 'broken')
  await own.fill(filling(source(500, '旧')))
  const breaksOff = (portion: number) =>
    portion === 14 ? Promise.reject(new Error('the power went')) : Promise.resolve()
  await expect(own.fill(filling(source(8_000, '新', breaksOff)))).rejects.toThrow('the power went')
  expect(await server.size('broken')).toBe(500)
  expect(await own.state(kind)).toEqual({ state: 'whole', otherWords: false })
  await own.tidy()
  expect(await server.madeAt('broken-next')).toBeNull()
  expect(await own.fill(filling(source(700, '新')))).toBe(700)
})

test('an id that the server would refuse does not reach it: the others are filled, the one is named', async () => {
  const own = shelf<Page>(server, 'ids')
  const again: string[][] = []
  const documents = (async function* () {
    yield await Promise.resolve([page(1, '甲'), { id: '坏的编号', title: '乙' }, page(2, '丙')])
  })()
  const size = await own.fill(
    filling(documents, { again: (ids) => Promise.resolve(void again.push([...ids])) }),
  )
  expect({ size, again }).toEqual({ size: 2, again: [['坏的编号']] })
})

test('an index that is not what it must be is not put in place', async () => {
  const own = shelf<Page>(server, 'meddled')
  await own.fill(filling(source(10, '旧')))
  const meddle = async (portion: number): Promise<void> => {
    if (portion === 1)
      for (const ticket of await server.put('meddled-next', [{ id: 'stranger' }])) await server.done(ticket)
  }
  await expect(own.fill(filling(source(800, '新', meddle)))).rejects.toThrow('it is not put in place')
  expect(await server.size('meddled')).toBe(10)
})

test('searches see a whole index all the while, and nothing fails', async () => {
  const own = shelf<Page>(server, 'searched')
  await own.fill(filling(source(3_000, '旧')))
  // A box: the loop beside must see what is written here.
  const over = { is: false }
  const seen = { asked: 0, failed: 0, empty: 0 }
  const searching = (async (): Promise<void> => {
    while (!over.is) {
      const response = await fetch(`${running.host}/indexes/searched/search`, {
        method: 'POST',
        headers: { authorization: `Bearer ${running.key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ q: '医保', limit: 1 }),
      }).catch((error: unknown) => error)
      seen.asked += 1
      if (!(response instanceof Response) || !response.ok) seen.failed += 1
      else if (((await response.json()) as { hits: unknown[] }).hits.length === 0) seen.empty += 1
    }
  })()
  for (let i = 0; i < 5; i += 1) {
    expect(await own.fill(filling(source(6_000, `第${String(i)}次`)))).toBe(6_000)
    await own.tidy()
  }
  over.is = true
  await searching
  expect(seen).toMatchObject({ failed: 0, empty: 0 })
  expect(seen.asked).toBeGreaterThan(50)
})

test('the server down and a wrong key are told from a document that is refused', async () => {
  const fault = async (act: Promise<unknown>): Promise<unknown> =>
    act.then(
      () => null,
      (error: unknown) => (error as { readonly fault?: unknown }).fault,
    )
  expect(await fault(searchServer('http://127.0.0.1:1', 'any').madeAt('whole'))).toEqual({
    kind: 'unreachable',
  })
  expect(
    await fault(searchServer(running.host, 'a wrong key of sixteen').put('whole', [page(1, '甲')])),
  ).toEqual({
    kind: 'answered',
    status: 403,
    code: 'invalid_api_key',
  })
  const [ticket] = await server.put('whole', [page(1, '甲'), { id: '坏' }])
  if (ticket === undefined) throw new Error('nothing was sent')
  expect(await fault(server.done(ticket))).toEqual({ kind: 'taskFailed', code: 'invalid_document_id' })
})

test('too large a document is refused, and the server answers what is asked next', async () => {
  const small = await meilisearch({ MEILI_HTTP_PAYLOAD_SIZE_LIMIT: '400kB' })
  try {
    const own = searchServer(small.host, small.key)
    for (let i = 0; i < 3; i += 1) {
      const large = { id: 'large', text: '长'.repeat(1_000_000) }
      await expect(own.put('sizes', [large])).rejects.toMatchObject({
        fault: { kind: 'answered', status: 413, code: 'payload_too_large' },
      })
      const [ticket] = await own.put('sizes', [page(i, '甲')])
      if (ticket === undefined) throw new Error('nothing was sent')
      await own.done(ticket)
      expect(await own.size('sizes')).toBe(i + 1)
    }
  } finally {
    await small.stop()
  }
})

test('a bench may fill an index from any source by the same way', async () => {
  expect(await fillIndex(server, 'bench', settings, source(1_234, '甲'))).toBe(1_234)
})

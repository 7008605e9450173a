import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Meilisearch } from 'meilisearch'
import { indexName } from '@gongkai/catalogue-core/search'
import { searchSettings } from '@gongkai/config/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { folder } from '../real/folder.ts'
import type { Stack } from '../real/stack.ts'
import { team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { milliseconds, row, type Row } from './measure.ts'

const root = path.resolve(import.meta.dirname, '../..')
const live = indexName('zh-Hans')
const bareIndex = 'gongkai-bench'

/** The publication as the builder fetches it, in the layout that the site reads. */
const publicationIn = async (it: Stack, at: string): Promise<void> => {
  const token = await it.secret('EXPORT_TOKEN')
  const get = async (address: string): Promise<unknown> =>
    (
      await fetch(`${it.cms}/api/catalogue${address}`, { headers: { authorization: `Bearer ${token}` } })
    ).json()
  const index = (await get('/publication')) as { agencies: readonly { slug: string; locale: string }[] }
  await mkdir(path.join(at, 'files'), { recursive: true })
  await writeFile(path.join(at, 'index.json'), JSON.stringify(index))
  for (const { slug, locale } of index.agencies) {
    await mkdir(path.join(at, 'agencies', locale), { recursive: true })
    const agency = await get(`/publication/${locale}/${slug}`)
    await writeFile(path.join(at, 'agencies', locale, `${slug}.json`), JSON.stringify(withoutFiles(agency)))
  }
}

// The bare build renders pages only; copying attachments is not rendering.
const withoutFiles = (agency: unknown): unknown =>
  JSON.parse(JSON.stringify(agency, (key, value: unknown) => (key === 'attachments' ? [] : value)))

const bareBuild = async (data: string, out: string): Promise<void> => {
  const site = path.join(root, 'site')
  const astro = path.join(
    path.dirname(createRequire(path.join(site, 'package.json')).resolve('astro/package.json')),
    'bin/astro.mjs',
  )
  const child = spawn(process.execPath, [astro, 'build', '--outDir', out], {
    cwd: site,
    env: {
      ...process.env,
      GONGKAI_DATA: data,
      SITE_URL: 'http://127.0.0.1:4321',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`astro build ended with ${String(code)}`)
}

/** Asks as often as who waits for the bare task does: both see the end within the same few milliseconds. */
const lookEvery = 5

/** Uncompressed: the server's compressed answers wait forty milliseconds for an acknowledgement. */
const documentIn = async (it: Stack, key: string, id: string): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${it.search}/indexes/${live}/documents/${id}`, {
    headers: { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' },
  })
  return (await answer.json()) as Record<string, unknown>
}

const inSearch = async (
  it: Stack,
  key: string,
  id: string,
  words: string,
): Promise<Record<string, unknown>> => {
  const end = Date.now() + 30_000
  while (Date.now() < end) {
    const found = await documentIn(it, key, id)
    if (JSON.stringify(found).includes(words)) return found
    await pause(lookEvery)
  }
  throw new Error(`${words} is not in search`)
}

/**
 * From the signer's click on release, after two others submitted and approved, to the word being found and to the page
 * being served, beside a direct add-and-wait of the same document and a bare `astro build` of the same pages, turn by turn.
 */
export const publish = async (it: Stack, runs: number): Promise<readonly Row[]> => {
  const bureau = await team(it)
  const [item] = await bureau.editor.find('item', 'pageSize=1&sort=id:asc')
  if (item === undefined) throw new Error('no item to publish')
  const key = await it.secret('MEILI_MASTER_KEY')
  const client = new Meilisearch({ host: it.search, apiKey: key })
  await client.createIndex(bareIndex, { primaryKey: 'id' }).waitTask()
  await client.index(bareIndex).updateSettings(searchSettings(thesaurus)).waitTask()
  const { results } = await client.index(live).getDocuments({ limit: 1000 })
  await client.index(bareIndex).addDocuments(results).waitTask()
  const place = await folder('bench')

  const clicks: number[] = []
  const searchable: number[] = []
  const pageLive: number[] = []
  const bareAdd: number[] = []
  const bareBuilds: number[] = []
  for (let i = 0; i < runs; i += 1) {
    const number = `0999-${String(5_000_000 + i)}`
    await bureau.editor.save('item', item.documentId, { phones: [{ label: null, number }] })
    await bureau.submit('item', item.documentId)
    await bureau.approve('item', item.documentId)
    const begun = process.hrtime.bigint()
    const since = (): number => Number(process.hrtime.bigint() - begun) / 1e6
    clicks.push(await milliseconds(() => bureau.release('item', item.documentId)))
    const document = await inSearch(it, key, item.documentId, number)
    searchable.push(since())
    const url = `${it.site}${String(document['url'])}`
    await until('the page', async () => (await (await fetch(url)).text()).includes(number), 120)
    pageLive.push(since())
    bareAdd.push(
      await milliseconds(() =>
        client.index(bareIndex).addDocuments([document]).waitTask({ interval: lookEvery }),
      ),
    )
    if (i % 5 === 0) {
      const data = path.join(place.path, `data-${String(i)}`)
      await publicationIn(it, data)
      bareBuilds.push(await milliseconds(() => bareBuild(data, path.join(place.path, `out-${String(i)}`))))
    }
  }
  await client.deleteIndex(bareIndex).waitTask()
  await place.remove()
  const afterClick = searchable.map((value, i) => value - (clicks[i] ?? 0))
  return [
    row('publish', 'release: click to answer (gate, four eyes, version, audit, outbox row)', clicks, null),
    row('publish', 'release: click to searchable', searchable, {
      what: 'Meilisearch add and wait',
      values: bareAdd,
    }),
    row('publish', 'release: answer to searchable', afterClick, {
      what: 'Meilisearch add and wait',
      values: bareAdd,
    }),
    row('publish', 'release: click to page live', pageLive, {
      what: 'astro build of the same pages',
      values: bareBuilds,
    }),
  ]
}

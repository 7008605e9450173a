import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildSite, type Built } from './testing/build.ts'
import { between, words } from './testing/html.ts'
import { english, files, hostile, printed, published, writePublication } from './testing/publication.ts'
import { seedAgency, seedSlugs } from './testing/seeds.ts'

const told = published({
  ...printed,
  catalogues: printed.catalogues.map((catalogue) => ({
    ...catalogue,
    items: catalogue.items.map((item, i) =>
      i > 0
        ? item
        : {
            ...item,
            history: [
              { is: 'released', at: '2026-10-01T01:00:00.000Z' },
              { is: 'changed', at: '2026-10-31T17:00:00.000Z', fields: ['content', 'deadline', 'extra'] },
              { is: 'withdrawn', at: '2026-11-02T01:00:00.000Z' },
              { is: 'releasedAgain', at: '2026-11-03T01:00:00.000Z', fields: [] },
            ],
          },
    ),
  })),
})

let site: Built
beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  await writePublication(data, [...seedSlugs.map(seedAgency), told, english, hostile], files)
  site = await buildSite({ GONGKAI_DATA: data, SITE_URL: 'https://gk.example.gov.cn' })
  await rm(data, { recursive: true })
  if (site.code !== 0) throw new Error(site.output)
})

const html = (file: string): string => site.files.get(file) ?? ''

test('the start page has agencies by place and by level, with nothing but links and folds', () => {
  const home = html('index.html')
  const table = between(home, /<table class="agencies">/, '</table>')
  const heads = [...table.matchAll(/<th scope="rowgroup"[^>]*id="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, id, name]) => [id, name?.trim()],
  )
  expect(heads).toEqual([
    ['place-1', '四川省'],
    ['place-2', '云南省'],
    ['place-3', '浙江省'],
    ['place-4', '所在地未载明'],
  ])
  const finder = between(home, /<nav class="finder"[^>]*>/, '</nav>')
  for (const [id] of heads) expect(finder).toContain(`href="#${id ?? ''}"`)
  const kinds = [...finder.matchAll(/<details>(.*?)<\/details>/gs)].map(([, kind]) =>
    words(kind ?? '').trim(),
  )
  expect(kinds).toEqual([
    '省级 1省医疗保障局',
    '市级 2甲市医疗保障局资阳市医疗保障局',
    '区县级 3区医疗保障局曲靖市麒麟区医疗保障局慈溪市医疗保障局',
  ])
  expect(words(home)).toContain('6 个机关')
})

test('the start page has the newest records of all, a made-up agency’s with its mark, and the day of each agency’s last', () => {
  const newest = between(html('index.html'), /<section class="newest"[^>]*>/, '</section>')
  expect(newest).toContain('href="/jia/records/2026-1/"')
  expect(newest).toContain('demo-badge')
  expect(html('index.html')).toContain('<time datetime="2026-11-25">2026-11-25</time>')
})

test('an item tells what became of it, the newest first, by the names of its columns', () => {
  const history = between(html('jia/items/1/index.html'), /<section aria-labelledby="history">/, '</section>')
  const entries = [...history.matchAll(/<li>(.*?)<\/li>/gs)].map(([, entry]) => words(entry ?? '').trim())
  expect(entries).toEqual([
    '重新公开2026-11-03',
    '撤下，不再公开2026-11-02',
    // The day in Asia/Shanghai.
    '更改后重新发布更改的栏目：公开内容、公开时限、其他栏目2026-11-01',
    '首次公开2026-10-01',
  ])
  expect(html('jia/items/2/index.html')).not.toContain('id="history"')
})

test('an item says whom to call, and whose telephone that is', () => {
  const call = (code: string) =>
    between(html(`jia/items/${code}/index.html`), /<section aria-labelledby="call">/, '</section>')
  expect(words(call('1'))).toContain('本事项的电话')
  expect(call('1')).toContain('href="tel:02826092087"')
  expect(words(call('2'))).toContain('都没有在本站写明可以拨打的电话')
})

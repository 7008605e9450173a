import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildSite, type Built } from './testing/build.ts'
import { words } from './testing/html.ts'
import { files, printed, writePublication } from './testing/publication.ts'

let site: Built
beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  await writePublication(data, [printed], files)
  site = await buildSite({ GONGKAI_DATA: data, SITE_URL: 'https://gk.example.gov.cn' })
  await rm(data, { recursive: true })
  if (site.code !== 0) throw new Error(site.output)
})

const html = (file: string): string => site.files.get(file) ?? ''
const text = (address: string): string => words(html(`${address.slice(1)}index.html`))

test('a repealed record says so in its list and on its page, and both ends name the other', () => {
  const page = text('/jia/records/2026-1/')
  expect(page).toContain('本文件已废止，仅供查阅。')
  expect(page).toMatch(/被以下文件废止\s*关于新办法的通知（自 2026-12-20 起）/u)
  expect(text('/jia/records/2026-2/')).toMatch(/废止了\s*关于异地就医备案的通知/u)
  expect(text('/jia/items/1/')).toMatch(/关于异地就医备案的通知\s*废止/u)
})

test('a penalty says how long it stays; an interpretation when it was due', () => {
  const page = text('/jia/records/2026-2/')
  expect(page).toMatch(/公示等级\s*一般/u)
  expect(page).toMatch(/公示截止日期\s*2027-06-30/u)
  expect(page).toMatch(/《关于异地就医备案的通知》于 2026-11-25 公布，到期日：2026年11月30日/u)
})

test('where a record was withdrawn stands why and since when, for people and not for search engines', () => {
  const page = html('jia/records/2026-3/index.html')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(words(page)).toMatch(/误发的通知\s*已撤回/u)
  expect(words(page)).toContain('内容有误，更正后另行公布')
  expect(words(page)).toMatch(/撤回日期\s*2026-11-26/u)
  for (const file of ['jia/sitemap.xml', 'jia/feed.xml', 'jia/index.html'])
    expect(html(file)).not.toContain('/records/2026-3/')
  expect(html('jia/items/1/index.html')).toContain('/records/2026-3/')
})

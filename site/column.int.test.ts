import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { agencyColumns, agencyPages, columnPath, statutoryNumbers } from '@gongkai/catalogue-core/page'
import { buildSite, type Built } from './testing/build.ts'
import { attribute, between, tags, words } from './testing/html.ts'
import { english, files, printed, published, writePublication } from './testing/publication.ts'
import { seedAgency } from './testing/seeds.ts'

/** An agency that entered its contact and published nothing. */
const silent = published({
  ...printed,
  id: 'silent',
  slug: 'bing',
  catalogues: [],
  records: [],
  withdrawn: [],
  address: '丙市公开路1号',
  officeHours: '工作日 9:00—17:00',
  phone: '028-26110000',
  disclosureOffice: '办公室',
  fax: '028-26110001',
  email: 'xxgk@bing.example.gov.cn',
  applyUrl: 'https://ysq.bing.example.gov.cn/',
})
const foreign = published({
  ...silent,
  id: 'foreign',
  slug: 'ding',
  applyUrl: 'https://forms.example.com/ysq',
})
const seeds = ['qilin', 'provincial'].map(seedAgency)
const agencies = [printed, english, silent, foreign, ...seeds]

let site: Built
beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  await writePublication(data, agencies, files)
  site = await buildSite({ GONGKAI_DATA: data, SITE_URL: 'https://gk.example.gov.cn' })
  await rm(data, { recursive: true })
  if (site.code !== 0) throw new Error(site.output)
})

const html = (address: string): string => {
  const page = site.files.get(`${address.slice(1)}index.html`)
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}
const text = (address: string): string => words(html(address))

test('every page of an agency has its columns, in the order of the national guideline, and says where it is', () => {
  for (const agency of agencies)
    for (const address of agencyPages(agency)) {
      const nav = between(html(address), /<nav class="column-nav"[^>]*>/, '</nav>')
      const links = tags(nav).filter((tag) => attribute(tag, 'href') !== null)
      const [own, ...columns] = links.map((tag) => attribute(tag, 'href'))
      const wanted = agencyColumns.filter((one) => one !== 'catalogue' || agency.catalogues.length > 0)
      expect([address, own, columns]).toEqual([
        address,
        columnPath(agency, 'guide').replace('guide/', ''),
        wanted.map((column) => columnPath(agency, column)),
      ])
      const current = links.filter((tag) => attribute(tag, 'aria-current') !== null)
      expect([address, current.length]).toEqual([address, 1])
      expect(attribute(current[0] ?? '', 'aria-current')).toBe(
        attribute(current[0] ?? '', 'href') === address ? 'page' : 'true',
      )
    }
})

test('an agency that published nothing has columns that say so, and how to reach it', () => {
  for (const [column, said] of [
    ['guide', '该机关没有在本站发布政府信息公开指南'],
    ['rules', '该机关没有在本站发布政府信息公开制度'],
    ['reports', '该机关没有在本站发布政府信息公开年报'],
    ['disclosure', '该机关还没有在本站发布公开目录和信息'],
    ['timeliness', '该机关还没有在本站发布信息'],
  ] as const)
    expect(text(columnPath(silent, column))).toContain(said)
  for (const column of ['guide', 'rules', 'reports', 'apply'] as const)
    expect(html(columnPath(silent, column))).toContain('href="tel:02826110000"')
  const guide = text('/bing/guide/')
  for (const fact of ['公开工作机构办公室', '传真028-26110001', 'xxgk@bing.example.gov.cn'])
    expect(guide.replaceAll(' ', '')).toContain(fact)
  // What is not known is said to be not known, never left to be wondered about.
  expect(text('/qilin/guide/')).toContain('没有在本站填写')
})

test('the catalogue’s own rows say what is owed where a column is empty', () => {
  const rules = html('/qilin/rules/')
  expect(rules).toContain('href="/qilin/items/8/"')
  expect(words(rules)).toContain('重点围绕助力经济平稳健康发展')
  expect(html('/qilin/reports/')).toContain('href="/qilin/items/9/"')
  expect(html('/qilin/apply/')).toContain('href="/qilin/items/11/"')
  expect(text('/provincial/reports/')).toContain('该机关的目录中也没有这一事项')
})

test('statutory disclosure has all fifteen, each row in its place with what placed it', () => {
  const page = html('/qilin/disclosure/')
  for (const number of statutoryNumbers) expect(page).toContain(` id="a${String(number)}"`)
  const penalties = between(page, /<h2 id="a6">/, '</section>')
  expect(penalties).toContain('href="/qilin/items/23/"')
  expect(words(penalties)).toContain('按名称用词')
  expect(words(between(page, /<h2 id="a8">/, '</section>'))).toContain('没有这一项的公开事项和信息')
})

test('applications are explained with the terms of the Regulation, in both languages', () => {
  const page = text('/bing/apply/')
  for (const said of ['20个工作日', '7个工作日', '不收费', '第二十九条', '丙市公开路1号'])
    expect(page).toContain(said)
  // A government's own page is gone to at once, any other is announced first.
  expect(html('/bing/apply/')).toContain('href="https://ysq.bing.example.gov.cn/"')
  const elsewhere = /href="(\/about\/leaving\/[^"]+)"/.exec(html('/ding/apply/'))?.[1] ?? ''
  expect(html(elsewhere)).toContain('https://forms.example.com/ysq')
  expect(text('/jia/apply/')).toContain('该机关没有在本站填写申请地址和联系方式')
  expect(text('/en/jia/apply/')).toContain('within 20 working days of receipt')
})

test('timeliness is told of each record, with how it was counted', () => {
  const page = text('/jia/timeliness/')
  expect(page).toContain('待定：2027 年放假安排尚未录入')
  expect(page).toContain('逾期 240 天')
  expect(page.replaceAll(' ', '')).toContain('按期比例0%')
})

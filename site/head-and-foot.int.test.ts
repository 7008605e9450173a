import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leavingPath } from '@gongkai/catalogue-core/page'
import { buildSite, type Built } from './testing/build.ts'
import { attribute, between, elementName, tags, words } from './testing/html.ts'
import { english, files, hostile, printed, writePublication } from './testing/publication.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'

/** Everything that an operator may say, beside pictures of its own. */
const branding = {
  site: {
    name: { 'zh-Hans': '甲市政府信息公开', en: 'Jia City Disclosure' },
    description: '甲市各机关的公开目录。',
    idCode: '3100000087',
    organiser: { 'zh-Hans': '甲市人民政府办公室', en: 'Office of the Jia City Government' },
    contact: '028-00000000',
    icp: '川ICP备12345678号-1',
    police: '川公网安备 51000000000001号',
    mark: { image: './pictures/mark.svg', link: 'https://bszs.conac.cn/sitename?method=show' },
    correction: 'https://zfwzzc.www.gov.cn/check_web/errorInfo',
  },
  brand: { accent: '#7a1f2b', logo: 'pictures/logo.svg' },
  agencies: {
    jia: {
      accent: '#0A5C36',
      logo: 'pictures/jia.svg',
      footer: ['甲市医保局承办', { 'zh-Hans': '二', en: 'Two' }],
    },
    bing: { accent: '#0a5c36' },
  },
}

let home = ''
let site: Built
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'branding-'))
  const data = path.join(home, 'data')
  const bases = [
    {
      ...{ key: '条例', title: '条例', documentNumber: null, kind: 'administrativeRegulation' as const },
      url: 'https://law.example/711',
    },
  ]
  await writePublication(data, [{ ...printed, bases }, english, hostile], files)
  await mkdir(path.join(home, 'pictures'))
  for (const [i, name] of ['mark', 'logo', 'jia'].entries())
    await writeFile(path.join(home, 'pictures', `${name}.svg`), svg.replace('1 1', `1 ${String(i + 1)}`))
  const options = path.join(home, 'site.json')
  await writeFile(options, JSON.stringify(branding))
  site = await buildSite({
    GONGKAI_DATA: data,
    BASE_PATH: '/gk',
    SITE_URL: 'https://gk.jia.gov.cn',
    SITE_OPTIONS: options,
  })
  if (site.code !== 0) throw new Error(site.output)
})
afterAll(() => rm(home, { recursive: true }))

const pageOf = (address: string): string => {
  const page = site.files.get(address === '/404/' ? '404.html' : `${address}index.html`.slice(1))
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}

const metas = (address: string): readonly (readonly [string, string])[] =>
  tags(pageOf(address)).flatMap((tag) => {
    const name = elementName(tag) === 'meta' ? attribute(tag, 'name') : null
    const known = /^(?:Site|Column|Article|PubDate|ContentSource|Keywords|Description|Url)/.test(name ?? '')
    return name !== null && known ? [[name, attribute(tag, 'content') ?? ''] as const] : []
  })
const meta = (address: string, name: string): string | undefined =>
  metas(address).find(([of]) => of === name)?.[1]

const siteGroup = ['SiteName', 'SiteDomain', 'SiteIDCode']
const columnGroup = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
const articleGroup = ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Description', 'Url']

const outside = 'https://www.gov.cn@tracker.example/?a=1&b=2'

/** What a page is, by its address. */
const groupsOf = (address: string): readonly string[] => {
  if (/\/records\/(?:2026-[12]|1)\/$/.test(address)) return [...siteGroup, ...columnGroup, ...articleGroup]
  const isPlain =
    /^\/(?:en\/)?(?:search|404|about)\//.test(address) ||
    // Notices of withdrawal publish nothing.
    address.includes('/records/')
  return isPlain ? siteGroup : [...siteGroup, ...columnGroup]
}

describe('the groups of meta', () => {
  test('stand on each page as its kind must carry them, whole and once', () => {
    const pages = [...site.files.keys()]
      .filter((name) => /(?:^|\/)index\.html$|^404\.html$/.test(name))
      .map((name) => (name === '404.html' ? '/404/' : `/${name.replace(/index\.html$/, '')}`))
    expect(pages.length).toBeGreaterThan(20)
    const carried = pages.map((page) => [page, metas(page).map(([name]) => name)])
    expect(carried).toEqual(pages.map((page) => [page, groupsOf(page)]))
    // None of them is empty: this operator has told everything.
    expect(pages.filter((page) => metas(page).some(([, content]) => content === ''))).toEqual([])
  })

  test('say what the operator and the agency say', () => {
    expect(meta('/jia/', 'SiteName')).toBe('甲市政府信息公开')
    expect(meta('/en/jia/', 'SiteName')).toBe('Jia City Disclosure')
    expect(meta('/', 'SiteDomain')).toBe('gk.jia.gov.cn')
    expect(meta('/', 'SiteIDCode')).toBe('3100000087')
    expect(meta('/', 'ColumnType')).toBe('首页')
    expect(meta('/jia/catalogue/', 'ColumnType')).toBe('信息公开目录')
    expect(meta('/jia/records/2026-1/', 'ColumnName')).toBe('备案')
    expect(meta('/jia/records/2026-1/', 'ArticleTitle')).toBe('关于异地就医备案的通知')
    expect(meta('/jia/records/2026-1/', 'PubDate')).toBe('2026-11-25 01:00')
    expect(meta('/jia/records/2026-1/', 'Url')).toBe('https://gk.jia.gov.cn/gk/jia/records/2026-1/')
  })
})

describe('the foot of a page', () => {
  const foot = (address: string): string => between(pageOf(address), /<footer[^>]*>/, '</footer>')

  test('says what the law wants there, in the language of the page', () => {
    const said = words(foot('/'))
    for (const part of [
      '主办单位：甲市人民政府办公室',
      '联系方式：028-00000000',
      '网站标识码：3100000087',
      '川ICP备12345678号-1',
      '川公网安备 51000000000001号',
      '我为政府网站找错',
      '不设 Cookie',
      '网站地图',
    ])
      expect(said.replace(/ /g, '')).toContain(part.replace(/ /g, ''))
    expect(words(foot('/en/'))).toContain('Office of the Jia City Government')
  })

  test('leads to the registers, to the mark and to the entrance for errors', () => {
    const links = tags(foot('/')).flatMap((tag) => attribute(tag, 'href') ?? [])
    expect(links).toEqual(
      expect.arrayContaining([
        'https://beian.miit.gov.cn/',
        'https://beian.mps.gov.cn/#/query/webSearch?code=51000000000001',
        branding.site.correction,
        branding.site.mark.link,
        '/gk/about/#map',
      ]),
    )
    expect(foot('/')).toMatch(/<img src="\/gk\/_astro\/mark\.[\w-]+\.svg" alt="党政机关网站标识"/)
  })

  test('of an agency’s page has the agency’s lines too', () => {
    expect(words(foot('/jia/'))).toContain('甲市医保局承办')
    expect(words(foot('/en/jia/'))).toContain('Two')
    expect(words(foot('/yi/'))).not.toContain('甲市医保局承办')
  })

  test('nothing is missing, so nothing is warned of but the agency that is not published', () => {
    expect(site.output).not.toContain('页脚缺少')
    expect(site.output).toContain('选项 agencies.bing：已发布数据中没有这个机关')
  })
})

describe('a brand', () => {
  const sheet = (name: RegExp): string =>
    [...site.files]
      .filter(([file]) => name.test(file))
      .map(([, text]) => text)
      .join('')

  test('gives the site its colour in the sheet that all pages share', () => {
    expect(sheet(/^_astro\/.*\.css$/)).toMatch(/:root:not\(\[data-contrast\]\)\{--accent:\s*#7a1f2b/)
  })

  test('gives an agency its own colour in a sheet of its own, and its logo', () => {
    expect(sheet(/^jia\/brand\.css$/)).toMatch(
      /^:root:root:not\(\[data-contrast\]\)\{--accent:#0a5c36;--accent-strong:#[0-9a-f]{6};/,
    )
    for (const address of ['/jia/', '/en/jia/', '/jia/items/1/']) {
      expect(pageOf(address)).toContain('<link rel="stylesheet" href="/gk/jia/brand.css">')
      expect(pageOf(address)).toMatch(/<img src="\/gk\/_astro\/jia\.[\w-]+\.svg" alt="" height="32"/)
    }
    expect(pageOf('/yi/')).not.toContain('brand.css')
    expect(pageOf('/yi/')).toMatch(/<img src="\/gk\/_astro\/logo\.[\w-]+\.svg" alt="" height="32"/)
    expect([...site.files.keys()].filter((name) => name.endsWith('brand.css'))).toEqual(['jia/brand.css'])
  })
})

describe('a link that leaves the governments’ sites', () => {
  const leaving = leavingPath('zh-Hans', outside)

  test('leads to a page that names the address and leads on and back', () => {
    expect(pageOf('/yi/records/1/')).toContain(`href="/gk${leaving}"`)
    expect(pageOf('/yi/records/1/')).toContain('<a href="https://www.gov.cn/" rel="external noopener">')
    const html = pageOf(leaving)
    expect(words(html)).toContain(outside)
    const links = tags(html)
      .filter((tag) => elementName(tag) === 'a')
      .map((tag) => attribute(tag, 'href'))
    expect(links).toEqual(expect.arrayContaining([outside, '/gk/yi/records/1/', '/gk/']))
    expect(html).toContain('<meta name="robots" content="noindex">')
    // Nobody is taken there without asking.
    expect(html).not.toContain('http-equiv')
  })

  test('stands before the text of a law that lies elsewhere, too', () => {
    const way = leavingPath('zh-Hans', 'https://law.example/711')
    const [name, law] = [...site.files].find(([, html]) => html.includes(`href="/gk${way}"`)) ?? []
    expect(name).toMatch(/^basis\//)
    expect(law).not.toContain('href="https://law.example')
    expect(pageOf(way)).toContain(`href="/gk/${String(name).replace(/index\.html$/, '')}"`)
  })

  test('is in no list', () => {
    for (const [name, text] of site.files)
      if (/sitemap|feed/.test(name)) expect(text).not.toContain('about/leaving')
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from '@gongkai/catalogue-core/document'
import {
  acrossPages,
  acrossShare,
  agencyData,
  agencyMarks,
  agencyDownloads,
  agencyPages,
  agencySitemapPath,
  leavingPaths,
} from '@gongkai/catalogue-core/page'
import { matters } from '@gongkai/config/matters'
import { buildSite, type Built } from './testing/build.ts'
import { attribute, attributeNames, between, elementName, tags, words } from './testing/html.ts'
import { english, files, hostile, picture, printed, writePublication } from './testing/publication.ts'

const folders: string[] = []
const folder = async (): Promise<string> => {
  const made = await mkdtemp(path.join(tmpdir(), 'publication-'))
  folders.push(made)
  return made
}
afterAll(async () => {
  await Promise.all(folders.map((made) => rm(made, { recursive: true })))
})

const agencies = [printed, english, hostile]

/** `/jia/` → `jia/index.html`; files stay what they are. */
const fileAt = (address: string): string =>
  address.endsWith('/') ? `${address}index.html`.slice(1) : decodeURIComponent(address.slice(1))

const pageOf = (site: Built, address: string): string => {
  const page = site.files.get(fileAt(address))
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}

const pages = (site: Built): readonly (readonly [string, string])[] =>
  [...site.files].filter(([name]) => name.endsWith('.html') && !name.includes('/records/1/def456'))

const building = async (base: string): Promise<Built> => {
  const data = await folder()
  await writePublication(data, agencies, files)
  const site = await buildSite({ GONGKAI_DATA: data, BASE_PATH: base, SITE_URL: 'https://gk.example.gov.cn' })
  if (site.code !== 0) throw new Error(site.output)
  return site
}

// Each address once: a build takes seconds.
const sites = new Map<string, Promise<Built>>()
const built = (base: string): Promise<Built> => {
  const site = sites.get(base) ?? building(base)
  sites.set(base, site)
  return site
}

describe.each(['/', '/gk'])('a site under %s', (base) => {
  const prefix = base === '/' ? '' : base
  let site: Built
  beforeAll(async () => {
    site = await built(base)
  })

  test('has each page of the publication, and the pages of its own in both languages', () => {
    const wanted = [
      ...agencies.flatMap(agencyPages),
      ...agencies.flatMap(agencyDownloads),
      ...agencies.flatMap((agency) => leavingPaths(agency, 'gk.example.gov.cn')),
      ...agencies.flatMap(agencyData),
      ...agencies.flatMap(agencyMarks).map(({ path }) => path),
      ...agencies.map((agency) => agencySitemapPath(agency)),
      ...acrossPages(agencies.map((agency) => acrossShare(agency, matters))),
      ...[
        '/about/',
        '/en/about/',
        '/style/',
        '/en/style/',
        '/about/findings/',
        '/en/about/findings/',
        '/about/catalogue.schema.json',
        ...['agency', 'item', 'record'].map((kind) => `/about/${kind}.schema.json`),
        ...['/feed.xml', '/en/feed.xml', '/catalog.jsonld', '/redirects.json'],
        '/search/understanding.json',
      ],
      ...['/', '/search/', '/en/', '/en/search/', '/jia/feed.xml', '/en/jia/feed.xml', '/yi/feed.xml'],
      ...[
        '/404.html',
        '/sitemap.xml',
        '/sitemap-site.xml',
        '/robots.txt',
        '/jia/records/2026-1/abc123.pdf',
        `/jia/records/2026-1/${picture}`,
        '/yi/records/1/def456.html',
      ],
    ].map(fileAt)
    const named = [...site.files.keys()].filter((name) => !/^(?:_astro|search\/static)\//.test(name))
    expect(named.toSorted()).toEqual(wanted.toSorted())
  })

  test('links to nothing that is not there, under its base path only', () => {
    const dead = pages(site).flatMap(([name, html]) =>
      tags(html).flatMap((tag) => {
        const link = attribute(tag, 'href') ?? attribute(tag, 'src') ?? attribute(tag, 'action')
        if (link === null || !/^[/#.?]/.test(link)) return []
        const { pathname, hash } = new URL(link, `https://x${prefix}/${name}`)
        const target = pathname.startsWith(`${prefix}/`) ? fileAt(pathname.slice(prefix.length)) : ''
        const page = site.files.get(target)
        const anchored = hash === '' || page?.includes(` id="${hash.slice(1)}"`) === true
        return page !== undefined && anchored ? [] : [`${name}: ${link}`]
      }),
    )
    expect(dead).toEqual([])
  })

  test('loads nothing from elsewhere and runs nothing inline', () => {
    const faults = pages(site).flatMap(([name, html]) =>
      tags(html).flatMap((tag) => {
        const element = elementName(tag)
        const source = attribute(tag, 'src') ?? (element === 'link' ? attribute(tag, 'href') : null)
        const named = element === 'link' && /canonical|alternate/.test(attribute(tag, 'rel') ?? '')
        const inline = attributeNames(tag).some((attr) => attr === 'style' || attr.startsWith('on'))
        const data = attribute(tag, 'type') === 'application/ld+json'
        const bare =
          (element === 'script' && source === null && !data) || element === 'style' || element === 'iframe'
        // A picture of a body is a file beside its page.
        const own = [`${prefix}/_astro/`, `${prefix}/jia/records/2026-1/${picture}`]
        const foreign = source !== null && !named && !own.some((start) => source.startsWith(start))
        return inline || bare || foreign ? [`${name}: ${tag}`] : []
      }),
    )
    expect(faults).toEqual([])
    const assets = [...site.files].filter(([name]) => name.startsWith('_astro/'))
    // Styles of every page, of catalogues read row by row, of the page of styles; the two pictures of the styles.
    const kinds = assets.map(([name]) => path.extname(name)).filter((kind) => kind !== '.js')
    expect(kinds.toSorted()).toEqual('.css .css .css .svg .svg'.split(' '))
    for (const [name, text] of assets)
      expect(`${name} ${String(/url\(\s*["']?(?:https?:)?\/\/|@import|fonts?\./i.exec(text))}`).toBe(
        `${name} null`,
      )
  })

  test('tells crawlers and readers whole addresses', () => {
    const home = `https://gk.example.gov.cn${prefix}/`
    expect(pageOf(site, '/robots.txt')).toContain(`Sitemap: ${home}sitemap.xml\n`)
    const locations = (map: string) =>
      [...pageOf(site, map).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url)
    const listed = locations('/sitemap.xml').flatMap((map) => locations(`/${map.slice(home.length)}`))
    expect(listed).toContain(`${home}jia/items/1/`)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.every((url) => url.startsWith(home))).toBe(true)
    expect(pageOf(site, '/jia/feed.xml')).toContain(`<id>${home}jia/records/2026-1/</id>`)
  })

  test('asks search at its own host, under its base path', () => {
    expect(pageOf(site, '/search/')).toContain(`data-api="${prefix}/search-api/multi-search"`)
  })
})

describe('pages', () => {
  let site: Built
  beforeAll(async () => {
    site = await built('/')
  })
  const row = (code: string): string =>
    between(pageOf(site, '/jia/catalogue/'), new RegExp(`<tr id="item-${code}">`), '</tr>')

  test('the header has two rows; headings over several columns head their group', () => {
    const head = between(pageOf(site, '/jia/catalogue/'), /<thead>/, '</thead>')
    expect(
      [...head.matchAll(/<th([^>]*)>(.*?)<\/th>/g)].map(([, attributes, text]) => `${text}${attributes}`),
    ).toEqual([
      '序号 scope="col" rowspan="2"',
      '公开事项 scope="colgroup" colspan="3"',
      '公开内容（要素） scope="col" rowspan="2"',
      '公开依据 scope="col" rowspan="2"',
      '公开渠道 scope="col" rowspan="2"',
      '公开对象 scope="colgroup" colspan="2"',
      '监督电话 scope="col" rowspan="2"',
      '公开层级 scope="col" rowspan="2"',
      '一级事项 scope="col"',
      '二级事项 scope="colgroup" colspan="2"',
      '全社会 scope="col"',
      '特定群体 scope="col"',
    ])
    expect(pageOf(site, '/jia/catalogue/')).toContain('<caption>甲市医疗保障局公开目录</caption>')
  })

  test('merged cells span their rows and stand in no other', () => {
    const spans = (code: string) =>
      [...row(code).matchAll(/<t[hd][^>]*class="is-(\w+)[^>]*>/g)].map(([tag, shows]) =>
        [shows, attribute(tag, 'scope'), attribute(tag, 'colspan'), attribute(tag, 'rowspan')].join(' '),
      )
    expect(spans('1')).toEqual([
      'number   ',
      'path rowgroup  4',
      'path row  2',
      'path row  ',
      'content   ',
      'basis   ',
      'channels   2',
      'option   ',
      'option   ',
      'phones   ',
      'extra   ',
    ])
    expect(spans('2')).toEqual([
      'number   ',
      'path row  ',
      ...['content', 'basis', 'option', 'option', 'phones', 'extra'].map((shows) => `${shows}   `),
    ])
    expect(spans('3').slice(0, 2)).toEqual(['number   ', 'path row 2 2'])
  })

  test('what a merged cell says is there for each row on a narrow screen', () => {
    const carried = between(row('2'), /<dl class="carried">/, '</dl>')
    expect([...carried.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, heading]) => heading)).toEqual([
      '一级事项',
      '二级事项',
      '公开渠道',
    ])
    expect(words(carried)).toContain('☑ 政府网站（已选）')
    expect(row('1')).not.toContain('carried')
  })

  test('ticks are said in words, what is unclear is said visibly', () => {
    expect(words(row('1'))).toContain('☑ 政府网站（已选）□ 政府公报（未选）？ 公开栏（原文不清）')
    const unclear = row('1').split('公开栏')[1] ?? ''
    expect(unclear).toMatch(/^<span class="unclear">/)
    expect(row('1')).toMatch(
      /<span class="tick yes"><span class="sign" aria-hidden="true">√<\/span><span class="hidden-visually">已选/,
    )
    expect(row('2')).toMatch(
      /<span class="tick unknown"><span class="sign" aria-hidden="true">？<\/span><span>原文不清/,
    )
  })

  test('a row leads to its item: by its name, or by its content where two share the name', () => {
    const link = (code: string) => /<a class="words" href="([^"]*)">(.*?)<\/a>/.exec(row(code))?.slice(1)
    expect(link('1')).toEqual(['/jia/items/1/', '备案'])
    expect(link('3')).toEqual(['/jia/items/3/', '线上流程'])
    expect(link('4')).toEqual(['/jia/items/4/', '线下流程'])
  })

  test('an item’s page says everything of it', () => {
    const html = pageOf(site, '/jia/items/1/')
    const text = words(html)
    for (const said of [
      ...[
        '公共服务',
        '异地就医',
        '备案',
        '内容1',
        '《条例》（国务院令第711号）',
        '三定方案',
        '县级',
        '渠道一处不清',
      ],
      ...['☑ 政府网站（已选）', '□ 政府公报（未选）', '？ 公开栏（原文不清）', '☑ 全社会（已选）'],
      ...[
        '咨询电话:028-26092087',
        '监督举报电话:028-（原文不完整）',
        '关于异地就医备案的通知',
        '原文栏目：公开内容（要素）',
      ],
    ])
      expect(text).toContain(said)
    expect(html).toContain('href="tel:02826092087"')
    expect(html).not.toContain('href="tel:028"')
    // The office is named twice, each time as printed and with its telephone.
    expect(text).toContain('市医保局办公室、稽核中心市医保局办公室:028-26092001')
    expect(html.split('href="tel:02826092001"')).toHaveLength(3)
    expect(html).toMatch(/<a class="next" rel="next" href="\/jia\/items\/2\/">/)
  })

  test('a record’s page heads it with its particulars and says when it no longer holds', () => {
    const html = pageOf(site, '/jia/records/2026-1/')
    const facts = words(between(html, /<dl class="facts"[^>]*>/, '</dl>'))
    for (const said of [
      '索引号无',
      '文号甲医保发〔2026〕3号',
      '发布日期2026-11-25',
      '有效性废止',
      '发布机构甲市医疗保障局',
    ])
      expect(facts).toContain(said)
    expect(words(html)).toContain('本文件已废止')
    expect(html).toContain('<h2>正文</h2>')
    expect(words(html)).toContain('备案表.pdf （PDF，146 KB）')
    expect(html).toContain('<meta name="PubDate" content="2026-11-25 01:00">')
    expect(site.files.get('jia/records/2026-1/abc123.pdf')).toBe('%PDF-1.7')
    expect(html).toContain(`<img src="/jia/records/2026-1/${picture}" alt="流程图" loading="lazy">`)
    expect(site.files.get(`jia/records/2026-1/${picture}`)).toBe('PNG')
  })

  test('an item’s deadline is said in plain words and counted out; what is not understood is marked', () => {
    const html = pageOf(site, '/jia/items/1/')
    const text = words(html)
    expect(text).toContain('形成或变更之日起 20 个工作日内公开')
    expect(text).toContain('例：2026年9月30日形成，到期日：2026年11月3日（星期二）')
    expect(text).toContain('10月1日（星期四）至7日（星期三）：国庆节放假，不计。')
    expect(text).toContain('长期公开')
    expect(pageOf(site, '/jia/items/3/')).toContain(
      '每月公布1次；<mark class="unread">季后次月25日前汇总</mark></p>',
    )
    expect(words(pageOf(site, '/jia/items/3/'))).toContain('“季后次月25日前汇总”未能识别')
  })

  test('a record’s due date is counted from its formation or the event it gives, and is open where a year is not entered', () => {
    const html = pageOf(site, '/jia/records/2026-1/')
    expect(words(html)).toContain('自成文日期 2026-12-10 起算，到期日：待定（2027年放假安排尚未录入）')
    expect(html).toContain('<details class="working" data-code="CALENDAR_YEAR_UNKNOWN">')
    const other = words(pageOf(site, '/jia/records/2026-2/'))
    expect(other).toContain('时限起算日期2026-03-02')
    expect(other).toContain('自机关填写的起算日期 2026-03-02 起算，到期日：2026年3月30日（星期一）')
    expect(pageOf(site, '/yi/records/1/')).not.toContain('class="due"')
  })

  test('every finding that can be reported has its place on the page that explains them', () => {
    for (const prefix of ['', '/en'])
      for (const code of Object.keys(findings))
        expect(pageOf(site, `${prefix}/about/findings/`)).toContain(` id="${code}"`)
    expect(pageOf(site, '/jia/items/3/')).toContain('href="/about/findings/#DEADLINE_NOT_UNDERSTOOD"')
  })

  test('each page says its language and where it is to be had in the other', () => {
    const alternates = (address: string) =>
      tags(pageOf(site, address)).flatMap((tag) =>
        attribute(tag, 'hreflang') !== null && elementName(tag) === 'link'
          ? [`${attribute(tag, 'hreflang')} ${attribute(tag, 'href')}`]
          : [],
      )
    expect(alternates('/en/jia/items/1/')).toEqual([
      'zh-CN https://gk.example.gov.cn/jia/items/1/',
      'en https://gk.example.gov.cn/en/jia/items/1/',
    ])
    expect(alternates('/jia/items/2/')).toEqual([])
    expect(pageOf(site, '/jia/items/2/')).toMatch(/^<!DOCTYPE html><html lang="zh-CN" dir="ltr">/i)
    expect(pageOf(site, '/en/jia/')).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr">/i)
  })

  test('the English start page says which agencies are in Chinese only', () => {
    const text = words(pageOf(site, '/en/'))
    expect(text).toContain('Jia Healthcare Security Bureau')
    expect(text).toContain('Agencies in Chinese only')
    expect(pageOf(site, '/en/')).toContain('href="/yi/"')
  })

  test('a made-up agency is called so wherever it is shown', () => {
    for (const address of ['/', '/search/', ...agencyPages(hostile)])
      expect(`${address} ${String(pageOf(site, address).includes('demo-badge'))}`).toBe(`${address} true`)
    for (const address of agencyPages(printed)) expect(pageOf(site, address)).not.toContain('demo-badge')
  })

  test('whatever an editor wrote stays words', () => {
    const faults = pages(site).flatMap(([name, html]) => [
      ...tags(html)
        .filter(
          (tag) =>
            ['iframe', 'b'].includes(elementName(tag)) ||
            // A picture is a file beside its page; nothing a person wrote makes a reader’s browser ask elsewhere.
            (elementName(tag) === 'img' && !/^\/[a-z]/.test(attribute(tag, 'src') ?? '')) ||
            (elementName(tag) === 'script' &&
              attribute(tag, 'src') === null &&
              attribute(tag, 'type') !== 'application/ld+json') ||
            /^\s*(?:javascript|data|vbscript):/i.test(attribute(tag, 'href') ?? ''),
        )
        .map((tag) => `${name}: ${tag}`),
    ])
    expect(faults).toEqual([])
    expect(words(pageOf(site, '/yi/items/1/'))).toContain(
      '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&',
    )
    const feed = pageOf(site, '/yi/feed.xml')
    expect(feed).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(feed).not.toMatch(/<script|<img|\]\]>/)
    expect(feed).not.toContain('\u0000')
  })

  test('notes stand folded, with their number, and with Chinese names for those of the data', () => {
    expect(pageOf(site, '/jia/catalogue/')).toMatch(/<details class="notes"><summary>校读说明（2 条）/)
    expect(pageOf(site, '/jia/catalogue/')).toContain(
      '文档无序号，<span class="term" data-said="序号">no</span>均为<span class="term" data-said="空">null</span>',
    )
    expect(words(pageOf(site, '/jia/catalogue/'))).toContain('文档无序号，no均为null')
  })
})

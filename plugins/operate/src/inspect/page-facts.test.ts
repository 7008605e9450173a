import { inspectFoot, inspectPage } from '@gongkai/catalogue-core/inspection'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageFacts } from './page-facts.ts'

const page = `<!doctype html><html lang="zh-CN"><head><title>甲市 · 目录</title>
<meta name="SiteName" content="政府信息公开"><meta name="PubDate" content="2026-11-25 01:00">
<link rel="stylesheet" href="/gk/_astro/a.css"><link rel="canonical" href="https://x.gov.cn/gk/jia/">
<script src="https://cdn.example/x.js"></script></head>
<body><h1>目录 <b>示例</b></h1><a href="/gk/jia/">甲</a><a href="/gk/nowhere/?q=1#x">乙</a><a href="https://www.gov.cn/">丙</a>
<img src="/gk/a.png"><img src="/gk/b.png" alt=""><footer>主办单位：甲市 <img src="/gk/m.svg" alt="党政机关网站标识"></footer></body></html>`

test('what a page shows is read as it is served, under its base path', () => {
  const facts = pageFacts(page, '/jia/', '/gk')
  expect(facts).toMatchObject({
    lang: 'zh-CN',
    title: '甲市 · 目录',
    headings: ['目录 示例'],
    links: ['/jia/', '/nowhere/?q=1#x', 'https://www.gov.cn/'],
    loads: ['/gk/_astro/a.css', 'https://cdn.example/x.js', '/gk/a.png', '/gk/b.png', '/gk/m.svg'],
    picturesWithoutWords: 1,
    noindex: false,
  })
  expect(facts.metas.get('PubDate')).toBe('2026-11-25 01:00')
})

test('its faults are named with their rule', () => {
  const facts = pageFacts(page, '/jia/', '/gk')
  const found = inspectPage(facts, (address) => address === '/jia/')
  expect(found.map(({ rule, said }) => `${rule} ${said['zh-Hans']}`)).toEqual([
    ...['SiteDomain', 'SiteIDCode'].map((name) => `R15 缺少标签 ${name}`),
    ...['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'].map(
      (name) => `R15 缺少标签 ${name}`,
    ),
    'R20 1 张图片没有替代文字',
    'R22 引用了站外资源 https://cdn.example/x.js',
    'R17 错链：/nowhere/?q=1#x',
  ])
  expect(inspectFoot(facts).map(({ said }) => said['zh-Hans'])).toEqual([
    ...['网站标识码', 'ICP备案号', '公安备案标识', '联系方式', '“我为政府网站找错”入口', '网站地图'].map(
      (name) => `页脚缺少${name}`,
    ),
  ])
})

test('any text is read', () => {
  fc.assert(fc.property(fc.string(), (text) => pageFacts(text, '/').address === '/'))
})

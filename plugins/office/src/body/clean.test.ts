import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyElements, bodyText, isBodyName, readBody, writeBody } from '@gongkai/catalogue-core/catalogue'
import { attacks } from '../../testing/attacks.ts'
import { bodyOf } from './body-of.ts'
import { cleanBody } from './clean.ts'

/** Tags of an HTML text as a browser would find them, quotes or not. */
const tagsIn = (html: string): readonly string[] => html.match(/<[^>]*>?/g) ?? []

const expectClean = (html: string): void => {
  for (const tag of tagsIn(html)) {
    const [, name = ''] = /^<\/?([a-z0-9]+)(?: |>|$)/.exec(tag) ?? []
    expect(isBodyName(name), tag).toBe(true)
    if (!isBodyName(name)) continue
    const given = [...tag.matchAll(/ ([^\s="/>]+)(?:="([^"]*)")?/g)]
    for (const [, attribute = '', value = ''] of given)
      expect(value.replaceAll('&amp;', '&'), tag).toMatch(
        bodyElements[name].attributes[attribute] ?? /^$never/,
      )
  }
}

describe('hostile text', () => {
  test.each(attacks)('%s', (attack) => {
    for (const text of [
      attack,
      `<p>甲</p>${attack}<p>乙</p>`,
      `正文 ${attack}`,
      `<table><tr><td>${attack}</td></tr></table>`,
    ]) {
      expectClean(cleanBody(text))
      expectClean(bodyOf(text))
      expect(bodyOf(bodyOf(text))).toBe(bodyOf(text))
    }
  })

  test('any mixture of it is clean, and clean for good', () => {
    const pieces = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 20 }))
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const html = cleanBody(parts.join(''))
        expectClean(html)
        expect(cleanBody(html)).toBe(html)
        expect(writeBody(readBody(html))).toBe(html)
        expect(bodyOf(html)).toBe(html)
      }),
      { numRuns: 200 },
    )
  })

  test('a hundred thousand open tags cost a moment, not the server', () => {
    expect(bodyText(cleanBody(`${'<div><b>'.repeat(50_000)}深`))).toBe('深')
    expect(bodyText(cleanBody(`${'<table><tr><td>'.repeat(30_000)}深`))).toBe('深')
    expect(bodyText(cleanBody(`${'<ul><li>'.repeat(30_000)}深`))).toBe('深')
  })
})

describe('what people send', () => {
  test.each([
    ['<p>甲</p>', '<p>甲</p>'],
    ['<div><b>粗</b><i>斜</i></div><div>二</div>', '<p><strong>粗</strong><em>斜</em></p><p>二</p>'],
    ['<h1>题</h1><h5>小</h5>', '<h2>题</h2><h4>小</h4>'],
    ['<p>一段\n换行的中文\nand English\nwords</p>', '<p>一段换行的中文 and English words</p>'],
    ['<p>&nbsp;</p><p><br></p><p>甲<br><br></p>', '<p>甲</p>'],
    ['<b><p>甲</p><p>乙</p></b>', '<p><strong>甲</strong></p><p><strong>乙</strong></p>'],
    ['<strong>a<br>b</strong>', '<p><strong>a<br />b</strong></p>'],
    [
      '<p align="right">日期</p><p style="text-align: center">题</p>',
      '<p align="right">日期</p><p align="center">题</p>',
    ],
    [
      '<ol start="3"><li><p>三</p><ul><li>甲</li></ul></li></ol>',
      '<ol start="3"><li>三<ul><li>甲</li></ul></li></ol>',
    ],
    ['<ul><li>甲</li><ul><li>乙</li></ul></ul>', '<ul><li>甲<ul><li>乙</li></ul></li></ul>'],
    [
      '<a href=" https://a.cn/x y ">链</a><a href="javascript:x">无</a>',
      '<p><a href="https://a.cn/x%20y">链</a>无</p>',
    ],
    ['<p>图<img src="data:image/png;base64,AA" alt="流程"></p>', '<p>图流程</p>'],
    [
      '<p><img src="/uploads/a.png" alt="流程" onerror=x width=3></p>',
      '<p><img src="/uploads/a.png" alt="流程" /></p>',
    ],
    ['<pre>a\nb</pre>', '<p>a<br />b</p>'],
    ['<p>甲</p><hr><blockquote>引</blockquote>', '<p>甲</p><hr /><blockquote><p>引</p></blockquote>'],
  ])('%s', (html, clean) => {
    expect(cleanBody(html)).toBe(clean)
  })

  test('a table keeps its merged cells and its head, and its caption before it', () => {
    expect(
      cleanBody(
        '<table border=1 style="x"><caption>表1</caption><colgroup><col></colgroup><tr><th colspan="2">病种</th><th scope=col>限额</th></tr>' +
          '<tr><td rowspan=2 width=9><p>高血压</p></td><td>一级</td><td align=right>200</td></tr><tr><td>二级</td><td></td></tr></table>',
      ),
    ).toBe(
      '<p>表1</p><table><thead><tr><th colspan="2">病种</th><th scope="col">限额</th></tr></thead><tbody>' +
        '<tr><td rowspan="2">高血压</td><td>一级</td><td align="right">200</td></tr><tr><td>二级</td><td></td></tr></tbody></table>',
    )
  })

  test('a head whose cell reaches down into the rest stays in the rest', () => {
    expect(cleanBody('<table><tr><th rowspan=2>甲</th><th>乙</th></tr><tr><td>1</td></tr></table>')).toBe(
      '<table><tbody><tr><th rowspan="2">甲</th><th>乙</th></tr><tr><td>1</td></tr></tbody></table>',
    )
  })

  test('a table in a cell keeps its words', () => {
    expect(cleanBody('<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>')).toBe(
      '<table><tbody><tr><td><p>甲</p><p>乙</p></td></tr></tbody></table>',
    )
  })
})

describe('a text that does not begin with a tag is CommonMark', () => {
  test.each([
    ['## 一、条件\n\n参保**满一年。**即可', '<h2>一、条件</h2><p>参保<strong>满一年。</strong>即可</p>'],
    ['第一行\n第二行', '<p>第一行<br />第二行</p>'],
    ['- 甲\n- 乙\n\n1. 丙', '<ul><li>甲</li><li>乙</li></ul><ol><li>丙</li></ol>'],
    [
      '| 项目 | 金额 |\n| --- | ---: |\n| 门诊 | 12 |',
      '<table><thead><tr><th>项目</th><th align="right">金额</th></tr></thead><tbody><tr><td>门诊</td><td align="right">12</td></tr></tbody></table>',
    ],
    [
      '填写 <姓名> 与 <script>alert(1)</script>',
      '<p>填写 &lt;姓名&gt; 与 &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    [
      '![流程图](https://other.example/a.png)',
      '<p><img src="https://other.example/a.png" alt="流程图" /></p>',
    ],
    ['<https://www.gov.cn/>', '<p><a href="https://www.gov.cn/">https://www.gov.cn/</a></p>'],
    ['**（一）依法履行职能。**编制', '<p><strong>（一）依法履行职能。</strong>编制</p>'],
    ['称**“一网通办”**的', '<p>称<strong>“一网通办”</strong>的</p>'],
    ['~~（已废止）~~现行', '<p><s>（已废止）</s>现行</p>'],
    ['2 * 3 ** 4 * 5 < 6', '<p>2 * 3 ** 4 * 5 &lt; 6</p>'],
    ['', ''],
  ])('%s', (text, html) => {
    expect(bodyOf(text)).toBe(html)
    expect(bodyOf(html)).toBe(html)
  })
})

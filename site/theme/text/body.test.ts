import { expect, test } from 'vitest'
import { renderBody } from './body.ts'

const render = (body: string, base = '/'): string => renderBody(body, { locale: 'zh-Hans', base })

test('tags are shown, not obeyed', () => {
  expect(render('<script>alert(1)</script>\n\n<b onclick="x()">粗</b>')).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;b onclick=&quot;x()&quot;&gt;粗&lt;/b&gt;</p>\n',
  )
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  'data:text/html;base64,PHNjcmlwdD4=',
  'file:///etc/passwd',
])('a link to %s is no link', (address) => {
  expect(render(`[点我](${address})`)).not.toContain('<a')
})

test('a picture becomes a link, so that no other host is asked', () => {
  const html = render('![流程图](https://other.example/a.png)')
  expect(html).not.toContain('<img')
  expect(html).toBe(
    '<p><a href="https://other.example/a.png" rel="external noopener noreferrer">图片：流程图</a></p>\n',
  )
})

test('a picture without words is named by its address, and its address cannot break out', () => {
  expect(render('![](https://other.example/"onerror="x)')).toBe(
    '<p><a href="https://other.example/%22onerror=%22x" rel="external noopener noreferrer">图片：https://other.example/%22onerror=%22x</a></p>\n',
  )
})

test('links of the site itself follow the base path, others do not', () => {
  expect(render('[甲](/ziyang/) [乙](https://www.gov.cn/) [丙](//evil.example/)', '/gk/')).toBe(
    '<p><a href="/gk/ziyang/">甲</a> <a href="https://www.gov.cn/" rel="external noopener noreferrer">乙</a> <a href="//evil.example/" rel="external noopener noreferrer">丙</a></p>\n',
  )
})

test('headings start under the title and skip no level', () => {
  expect(render('### 一\n\n##### （一）\n\n### 二\n\n# 三').match(/<h\d>/g)).toEqual([
    '<h2>',
    '<h3>',
    '<h2>',
    '<h2>',
  ])
})

test('a table has column headers and can be scrolled from the keyboard', () => {
  const html = render('| 项目 | 金额 |\n| --- | ---: |\n| 门诊 | 12 |')
  expect(html).toContain(
    '<div class="table-scroll" role="region" tabindex="0" aria-label="正文表格，可左右滚动"><table>',
  )
  expect(html.match(/<t[hd] .*?>|<td>/g)).toEqual([
    '<th scope="col">',
    '<th scope="col" class="align-right">',
    '<td>',
    '<td class="align-right">',
  ])
  expect(html).not.toContain('style=')
})

test('a line break typed is a line break shown', () => {
  expect(render('第一行\n第二行')).toBe('<p>第一行<br>\n第二行</p>\n')
})

test.each([
  ['**（一）依法履行职能。**编制', '<strong>（一）依法履行职能。</strong>编制'],
  ['根据**《条例》（国务院令第711号）**公开', '根据<strong>《条例》（国务院令第711号）</strong>公开'],
  ['**联系电话：**028', '<strong>联系电话：</strong>028'],
  ['称**“一网通办”**的', '称<strong>“一网通办”</strong>的'],
  ['*（一）依法履行职能。*编制', '<em>（一）依法履行职能。</em>编制'],
  ['~~（已废止）~~现行', '<s>（已废止）</s>现行'],
  ['**<b>粗。</b>**字', '<strong>&lt;b&gt;粗。&lt;/b&gt;</strong>字'],
  ['2 * 3 ** 4 * 5', '2 * 3 ** 4 * 5'],
])('emphasis in %s ends where its writer ended it', (body, html) => {
  expect(render(body)).toBe(`<p>${html}</p>\n`)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyNames } from '@gongkai/catalogue-core/catalogue'
import { renderBody } from './body.ts'

const own = `${'a'.repeat(64)}.png`
const render = (body: string, base = '/'): string =>
  renderBody(body, {
    locale: 'zh-Hans',
    base,
    ownHost: 'gk.jia.gov.cn',
    picture: (file) => (file === own ? `${base}jia/records/1/${file}` : null),
  })

describe('whatever stood in the data', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<P onclick="x">甲', '&lt;P onclick=&quot;x&quot;&gt;甲'],
    ['<p onclick="x">甲</p>', '<p>甲</p>'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['<svg onload="x"></svg>', '&lt;svg onload=&quot;x&quot;&gt;&lt;/svg&gt;'],
    [
      '<p style="x">甲</p><table><tr>',
      '<p>甲</p><div class="table-scroll" role="region" tabindex="0" aria-label="正文表格，可左右滚动"><table> </table></div>',
    ],
    ['## 旧的写法', '## 旧的写法'],
  ])('%s', (body, html) => {
    expect(render(body)).toBe(html)
  })

  test('only the list comes out', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '<script>',
        '<p',
        ' onclick="x"',
        '>',
        '<a href="javascript:x">',
        '<td style="x">',
        '<svg/onload=x>',
        '"',
        "'",
        '<table><tbody><tr>',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const [, name = '', rest = ''] of render(parts.join('')).matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
          expect([...bodyNames, 'div']).toContain(name)
          expect(rest.replace(/"[^"]*"/g, '""')).toMatch(
            /^(?: (?:href|rel|class|scope|colspan|rowspan|start|src|alt|loading|role|tabindex|aria-label)="")*$/,
          )
        }
      }),
    )
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html;base64,PA==',
    'file:///etc/passwd',
    '//evil.example/',
  ])('a link to %s is no link', (address) => {
    expect(render(`<p><a href="${address}">点我</a></p>`)).toBe('<p>点我</p>')
  })
})

test('a picture of the record is a file beside its page, any other is its words', () => {
  expect(render(`<p><img src="${own}" alt="流程图" /></p>`, '/gk/')).toBe(
    `<p><img src="/gk/jia/records/1/${own}" alt="流程图" loading="lazy"></p>`,
  )
  for (const src of ['https://other.example/a.png', '/uploads/a.png', `${'b'.repeat(64)}.png`])
    expect(render(`<p><img src="${src}" alt="流程图" /></p>`)).toBe('<p>图片：流程图</p>')
  expect(render('<p><img src="https://other.example/a.png" /></p>')).toBe('<p></p>')
})

test('links of the site itself follow the base path, others do not', () => {
  expect(
    render(
      '<p><a href="/ziyang/">甲</a> <a href="https://www.gov.cn/?a=1&amp;b">乙</a> <a href="tel:12393">丙</a></p>',
      '/gk/',
    ),
  ).toBe(
    '<p><a href="/gk/ziyang/">甲</a> <a href="https://www.gov.cn/?a=1&amp;b" rel="external noopener">乙</a> <a href="tel:12393">丙</a></p>',
  )
})

test('a link that leaves the governments’ sites leads to a page that says so', () => {
  expect(render('<p><a href="https://www.people.com.cn/">甲</a></p>', '/gk/')).toMatch(
    /^<p><a href="\/gk\/about\/leaving\/[0-9a-z]{12}\/">甲<\/a><\/p>$/,
  )
  expect(render('<p><a href="https://www.gov.cn@evil.example/">甲</a></p>')).toContain('/about/leaving/')
  expect(render('<p><a href="https:///evil.example/">甲</a></p>')).toBe('<p>甲</p>')
})

test('headings start under the title and skip no level', () => {
  expect(
    render('<h3>一</h3><blockquote><h4>（一）</h4></blockquote><h3>二</h3><h2>三</h2><h4>（三）</h4>').match(
      /<\/?h\d>/g,
    ),
  ).toEqual(['<h2>', '</h2>', '<h3>', '</h3>', '<h2>', '</h2>', '<h2>', '</h2>', '<h3>', '</h3>'])
})

test('a table says what its heads are heads of, and can be scrolled from the keyboard', () => {
  const html = render(
    '<table><thead><tr><th colspan="2">项目</th><th align="right">金额</th></tr></thead><tbody><tr><th rowspan="2">门诊</th><td>一级</td><td align="right">12</td></tr><tr><td>二级</td><th scope="col">x</th></tr></tbody></table>',
  )
  expect(html).toContain(
    '<div class="table-scroll" role="region" tabindex="0" aria-label="正文表格，可左右滚动"><table>',
  )
  expect(html.match(/<t[hd](?: [^>]*)?>/g)).toEqual([
    '<th scope="col" colspan="2">',
    '<th scope="col" class="align-right">',
    '<th scope="row" rowspan="2">',
    '<td>',
    '<td class="align-right">',
    '<td>',
    '<th scope="col">',
  ])
})

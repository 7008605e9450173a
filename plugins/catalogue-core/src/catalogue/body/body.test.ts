import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../../testing/any-text.ts'
import { bodyElements, bodyNames, isBodyName } from './list.ts'
import { readBody, writeBody, type BodyNode } from './node.ts'
import { bodyPictures } from './pictures.ts'
import { bodyText, tracedBody, withPieces } from './spoken.ts'

/** Any text at all, with pieces of markup in it: whole, half, out of order. */
const anyMarkup = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(...bodyNames).map((name) => `<${name}>`),
      fc.constantFrom(...bodyNames).map((name) => `</${name}>`),
      fc.constantFrom(
        ...[
          '<a href="https://x.cn/?a=1&amp;b=2">',
          '<a href="javascript:alert(1)">',
          '<img src="/uploads/a.png">',
        ],
        ...[
          '<script>',
          '<svg onload="x">',
          '<td colspan="2" onclick="x">',
          '<p',
          '<!--',
          '">',
          '&lt;',
          '&#0;',
          '&#x110000;',
        ],
      ),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

const everyElement = (nodes: readonly BodyNode[], parent = ''): readonly (readonly [BodyNode, string])[] =>
  nodes.flatMap((node) => [
    [node, parent] as const,
    ...(typeof node === 'string' ? [] : everyElement(node.children, node.name)),
  ])

describe('any text at all', () => {
  test('is read as elements of the list in their places, with attributes of the list', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        for (const [node, parent] of everyElement(readBody(html))) {
          if (typeof node === 'string') continue
          const { attributes, parents } = bodyElements[node.name]
          if (parents !== undefined) expect(parents).toContain(parent)
          for (const [name, value] of Object.entries(node.attributes))
            expect(value).toMatch(attributes[name] ?? /^$a/)
        }
      }),
    )
  })

  test('written and read again is the same', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const once = writeBody(readBody(html))
        expect(writeBody(readBody(once))).toBe(once)
      }),
    )
  })

  test('says nothing whose place is not known, and with its pieces unchanged is the same', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const { text, origins, pieces } = tracedBody(html)
        const all = pieces.join('')
        expect(origins).toHaveLength(text.length)
        for (const [i, origin] of origins.entries())
          if (origin < 0) expect(text[i]).toMatch(/[\n ]/)
          else if (text[i] !== ' ') expect(text[i]).toBe(all[origin])
        expect(withPieces(html, pieces)).toBe(writeBody(readBody(html)))
      }),
    )
  })

  test('is read the same, however its tags are spelled', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        // A blank before its end makes a tag no other, only one that has to be looked at closely.
        const spaced = html.replace(/<(\/?)([a-z][a-z0-9]*)>/g, (tag, slash: string, name: string) =>
          isBodyName(name) ? `<${slash}${name} >` : tag,
        )
        expect(readBody(spaced)).toEqual(readBody(html))
      }),
    )
  })

  test('has the same words with their places and without', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        // A link that leads nowhere has its words all the same, and no address to be listed after them.
        const leadingNowhere = html.replace(/ href="[^"]*"/g, '')
        expect(bodyText(html)).toBe(tracedBody(leadingNowhere).text)
      }),
    )
  })

  test('has words without a tag of the list, in lines without blank ones', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const text = bodyText(html)
        expect(text).not.toMatch(/\n\s*\n|^\n|\n$/)
        bodyPictures(html)
      }),
    )
  })
})

test('whatever words a body has, its text has', () => {
  const word = fc.stringMatching(/^[\p{Script=Han}0-9]{1,8}$/u)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.constantFrom('p', 'h2', 'li', 'td', 'strong')), { maxLength: 8 }),
      (words) => {
        const wrap = {
          p: ['', ''],
          h2: ['', ''],
          strong: ['', ''],
          li: ['<ul>', '</ul>'],
          td: ['<table><tbody><tr>', '</tr></tbody></table>'],
        }
        const html = words
          .map(([text, name]) => `${wrap[name][0] ?? ''}<${name}>${text}</${name}>${wrap[name][1] ?? ''}`)
          .join('')
        for (const [text] of words) expect(bodyText(html)).toContain(text)
      },
    ),
  )
})

test.each([
  ['<h2>一、办理条件</h2><p>参保满一年。</p>', '一、办理条件\n参保满一年。'],
  ['<p><strong>备案</strong>可在<a href="https://example.cn/a">网上大厅</a>办理</p>', '备案可在网上大厅办理'],
  ['<ul><li>身份证</li><li><p>社保卡</p></li></ul>', '身份证\n社保卡'],
  [
    '<table><thead><tr><th>病种</th><th>限额</th></tr></thead><tbody><tr><td><p>高血压</p><p>二级</p></td><td>200</td></tr></tbody></table>',
    '病种 限额\n高血压 二级 200',
  ],
  ['<p>第一行<br />第二行</p>', '第一行\n第二行'],
  ['<p><img src="/uploads/a.png" alt="流程图" /></p>', '流程图'],
  ['<p>a &lt;b&gt; &amp;amp; &#39;</p>', `a <b> &amp; '`],
  ['没有标签 2 < 3', '没有标签 2 < 3'],
])('%s says %s', (html, text) => {
  expect(bodyText(html)).toBe(text)
})

test('what is checked of a body has the addresses of its links too', () => {
  const html = '<p>请<a href="tel:13812345678">致电</a>或<a href="mailto:a@b.cn">来信</a></p><p>谢谢</p>'
  const { text, pieces } = tracedBody(html)
  expect(text).toBe('请致电或来信\n谢谢\ntel:13812345678\nmailto:a@b.cn')
  const without = pieces.map((piece) => (piece.startsWith('tel:') ? 'tel:138****5678' : piece))
  expect(withPieces(html, without)).toBe('<p>请致电或<a href="mailto:a@b.cn">来信</a></p><p>谢谢</p>')
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.example/',
  '/\\evil.example/',
  'https://a b',
  'https://a"b',
])('an address like %j is none', (href) => {
  const { attributes } = bodyElements.a
  expect(attributes['href']?.test(href)).toBe(false)
  expect(bodyElements.img.attributes['src']?.test(href)).toBe(false)
})

test.each(['https://www.gov.cn/a?b=1&c=二#三', 'mailto:a@example.cn', 'tel:0000-1234567', '/ziyang/'])(
  'a link may lead to %s',
  (href) => {
    expect(bodyElements.a.attributes['href']?.test(href)).toBe(true)
  },
)

test('pictures are uploads or files of the release, each named once', () => {
  const file = `${'a'.repeat(64)}.png`
  expect(
    bodyPictures(
      `<p><img src="/uploads/b_1.png" /><img src="${file}" /></p><p><img src="/uploads/b_1.png" /><img src="/admin" /></p>`,
    ),
  ).toEqual(['/uploads/b_1.png', file])
})

test('a name that every object has is no element', () => {
  expect(isBodyName('constructor')).toBe(false)
  expect(readBody('<constructor>x</constructor>')).toEqual(['<constructor>x</constructor>'])
})

test('nesting without end is read without end', () => {
  expect(bodyText(`${'<blockquote>'.repeat(100_000)}深`)).toBe('深')
})

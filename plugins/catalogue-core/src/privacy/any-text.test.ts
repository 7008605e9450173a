import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tracedBody, withPieces, writeBody } from '../catalogue/index.ts'
import { findPersonalData, maskPieces, maskText, type PartPlace } from './index.ts'

const place: PartPlace = { kind: 'field', file: null, at: 'body', hidden: null }
const found = (text: string) => findPersonalData([{ place, text }])

/** Pieces that detectors take hold of, put together in any order, with anything between. */
const piece = fc.oneof(
  fc.constantFrom(
    '11010519491231002X',
    '110105491231002',
    '110105194912310000',
    '13812345678',
    '138****5678',
    '6225880000000000002',
    '4111111111111111',
    'E12345678',
    '护照',
    '身份证号',
    '手机',
    '川A12345',
    '京AD12345',
    'a@b.com',
    'a.b@c.d.cn',
    '@',
    '张三',
    '李小红',
    '患者',
    '患有白血病',
    '，男，',
    '确诊',
    '住院号',
    '姓名',
    '金额',
    '\t',
    '|',
    '\n',
    ' ',
    '　',
    '-',
    '\u200b',
    '300元',
    '、',
    '1.',
    '机密★1年',
    '内部资料',
    '86',
    '+86',
    'x',
    'X',
    '*',
    '****',
    '\\*',
    '１３８',
    '①',
    '😀',
    '\ud83d',
    '\r\n',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 0 }).map(String),
)
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

test('any text is read; every offset cuts exactly what was found, in order and without overlap', () => {
  fc.assert(
    fc.property(text, (any) => {
      let at = 0
      for (const finding of found(any)) {
        expect(any.slice(finding.start, finding.end)).toBe(finding.text)
        expect(finding.text).not.toBe('')
        expect(finding.start).toBeGreaterThanOrEqual(at)
        expect(any.slice(0, finding.start).endsWith(finding.context.before)).toBe(true)
        expect(any.slice(finding.end).startsWith(finding.context.after)).toBe(true)
        at = finding.end
      }
    }),
    { numRuns: 2000 },
  )
})

/** Passes until nothing is left to mask: a shorter mask may bring a number near enough to a label to be found beside it. */
const mostPasses = 5

test('a text masked as often as the gate finds something soon holds nothing more to mask', () => {
  fc.assert(
    fc.property(text, (any) => {
      let masked = any
      let passes = 0
      for (; passes < mostPasses; passes += 1) {
        const next = maskText(masked, found(masked))
        if (next === masked) break
        masked = next
      }
      expect(passes).toBeLessThan(mostPasses)
      expect(found(masked).filter((finding) => finding.masked !== null)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

/** A body of pieces that are cut anywhere, and some of them bold or links. */
const body = fc
  .array(fc.tuple(piece, fc.constantFrom('', 'strong', 'p', 'td', 'a')), { maxLength: 16 })
  .map((pieces) =>
    writeBody(
      pieces.map(([words, name]) =>
        name === ''
          ? words
          : name === 'a'
            ? { name, attributes: { href: `tel:${words.replace(/\D/g, '')}1` }, children: [words] }
            : { name, attributes: {}, children: [words] },
      ),
    ),
  )

test('a body masked as often as the gate finds something holds nothing more to mask, in its words or behind a link', () => {
  fc.assert(
    fc.property(body, (any) => {
      let html = any
      for (let passes = 0; passes < mostPasses; passes += 1) {
        const traced = tracedBody(html)
        html = withPieces(html, maskPieces(traced, found(traced.text)))
      }
      expect(found(tracedBody(html).text).filter((finding) => finding.masked !== null)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('the same text is told the same way twice', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(found(any)).toEqual(found(any))
    }),
  )
})

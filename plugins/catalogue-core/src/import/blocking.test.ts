import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { findPersonalData } from '../privacy/index.ts'
import { blockingProblems } from './blocking.ts'
import type { DocumentItem } from './plan.ts'

const row = (content: string): DocumentItem => ({
  number: null,
  path: ['救助名单'],
  content,
  basis: [],
  basisKinds: [],
  publisher: null,
  deadline: null,
  channels: [],
  attribute: [],
  form: [],
  audience: [],
  responsible: null,
  phones: [],
  extra: {},
  merged: [],
  doubts: [],
})

test('an identity number or a mark of secrecy keeps a row of a file inside', () => {
  expect(blockingProblems(row('王五，11010519491231002X'))).toHaveLength(1)
  expect(blockingProblems(row('密级：机密★1年'))).not.toEqual([])
  expect(blockingProblems(row('联系电话0833-2716986；信用代码11441700007280420Y'))).toEqual([])
})

test('nothing that blocks is overlooked for being looked at quickly', () => {
  const piece = fc.constantFrom(
    '11010519491231002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '机密★',
    '名单',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, piece), { maxLength: 4 }), (parts) => {
      const text = parts.join('，')
      const place = { kind: 'field' as const, file: null, at: 'content', hidden: null }
      const blocks = findPersonalData([{ place, text }]).filter(({ severity }) => severity === 'block')
      expect(blockingProblems(row(text))).toHaveLength(blocks.length)
    }),
  )
})

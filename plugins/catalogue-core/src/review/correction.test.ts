import { expect, test } from 'vitest'
import { person, qian, zhao } from '../../testing/review.ts'
import { decideCorrection, mayNotConfirm, mayNotRevert } from './index.ts'

const changed = (...fields: readonly string[]) => ({ fields, names: fields, safe: ['phone'] })
const writer = person('李', 'write')

test('a safe field goes live at once, to be confirmed by somebody else', () => {
  expect(decideCorrection(writer, changed('phone'))).toEqual({ allowed: true, kept: true, urgent: false })
  const open = { by: '李', state: 'open' } as const
  expect(mayNotConfirm(open, person('李', 'confirm')).map((p) => p.code)).toEqual(['OWN_CORRECTION'])
  expect(mayNotConfirm(open, qian)).toEqual([])
  expect(mayNotConfirm({ ...open, state: 'reverted' }, qian).map((p) => p.code)).toEqual(['CORRECTION_ENDED'])
})

test('whoever made a correction may take it back alone', () => {
  expect(mayNotRevert({ by: '李', state: 'open' }, writer)).toEqual([])
  expect(mayNotRevert({ by: '王', state: 'open' }, writer).map((p) => p.code)).toEqual([
    'RIGHT_TO_CONFIRM_MISSING',
  ])
})

test('another field needs the right to release urgently, and is told by its name', () => {
  expect(decideCorrection(writer, changed('phone', 'name'))).toMatchObject({
    allowed: false,
    because: [{ code: 'CORRECTION_FORBIDDEN', params: { fields: 'phone、name' } }],
  })
  expect(decideCorrection(zhao, changed('name'))).toEqual({ allowed: true, kept: true, urgent: true })
})

test('a token changes nothing that is public at once; a save that changes nothing is nothing', () => {
  const token = { is: 'token', id: '1', name: 'script' } as const
  expect(decideCorrection(token, changed('phone'))).toMatchObject({ because: [{ code: 'PERSON_NEEDED' }] })
  expect(decideCorrection(token, changed())).toEqual({ allowed: true, kept: false })
})

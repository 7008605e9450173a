import { expect, test } from 'vitest'
import { refusalOf } from './refusal.ts'

test('a refusal is read in whichever way its reasons are given, each said once', () => {
  const problems = [
    '已被修改',
    '已被修改',
    { 'zh-Hans': '第3行', en: 'row 3' },
    { message: 'said' },
    { code: 'NAME_MISSING', params: {} },
    { strange: true },
  ]
  expect(refusalOf({ code: 'PLAN_CHANGED', problems }, 'zh-Hans')).toEqual({
    code: 'PLAN_CHANGED',
    reasons: ['已被修改', '第3行', 'said', '公开事项没有名称。请填写事项名称。', '{"strange":true}'],
  })
})

test.each([undefined, null, 'text', { problems: 'none' }])('nothing is made up of %o', (details) => {
  expect(refusalOf(details, 'en')).toEqual({ code: null, reasons: [] })
})

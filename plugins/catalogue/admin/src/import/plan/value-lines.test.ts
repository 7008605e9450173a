import { expect, test } from 'vitest'
import { valueLines } from './value-lines.ts'

test.each([
  [null, []],
  ['', []],
  ['甲\n乙', ['甲', '乙']],
  [
    ['政策', '法规'],
    ['政策', '法规'],
  ],
  [
    [
      { option: '政府网站', ticked: 'yes' },
      { option: '报刊', ticked: 'no' },
      { option: '广播', ticked: 'unknown' },
    ],
    ['☑ 政府网站', '□ 报刊', '？ 广播'],
  ],
  [[{ label: '咨询', number: '12393' }], ['咨询:12393']],
  [[{ shows: 'content', name: '内容', over: '公开事项' }], ['公开事项 · 内容']],
  [{ 备注: '无' }, ['备注：无']],
  // A value of no known form is shown as it is, not hidden.
  [[{ strange: 1 }], ['{"strange":1}']],
])('%o', (value, lines) => {
  expect(valueLines(value)).toEqual(lines)
})

import { expect, test } from 'vitest'
import { sampleItem } from '../../testing/samples.ts'
import { itemName } from './item.ts'

test('a row is named by the innermost step of its path', () => {
  expect(itemName({ path: ['公共服务', '医疗费用结算'] })).toBe('医疗费用结算')
  expect(itemName({ path: ['机构信息'] })).toBe('机构信息')
  expect(itemName({ path: [] })).toBe('')
})

test.each([
  ['no path', { path: [] }],
  ['an empty step in its path', { path: ['公共服务', ''] }],
  ['a path of seven steps', { path: Array.from({ length: 7 }, () => '组') }],
  ['a merged cell that no column has', { merged: ['title' as 'content'] }],
])('a row with %s is refused', (_, said) => {
  expect(() => sampleItem(said)).toThrow()
})

test('a row keeps the words of its document untouched', () => {
  const content = '  行政规范性文件 and 重要政策措施\n'
  expect(sampleItem({ content, deadline: '', responsible: null })).toMatchObject({
    content,
    deadline: '',
    responsible: null,
  })
})

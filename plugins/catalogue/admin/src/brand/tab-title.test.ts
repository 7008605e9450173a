import { expect, test } from 'vitest'
import { ownTitle } from './tab-title.ts'

test.each([
  ['Strapi Admin', '公开 Gongkai'],
  ['公开事项 | Strapi', '公开事项 · 公开 Gongkai'],
  ['公开事项 · 公开 Gongkai', '公开事项 · 公开 Gongkai'],
])('%s becomes %s', (title, own) => {
  expect(ownTitle(title)).toBe(own)
})

import { expect, test } from 'vitest'
import { greetInChinese } from './first-visit.ts'

const storage = (kept: Record<string, string>) => ({
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => {
    kept[key] = value
  },
})

test('somebody who never chose a language is greeted in Chinese', () => {
  const kept: Record<string, string> = {}
  greetInChinese(storage(kept))
  expect(kept).toEqual({ 'strapi-admin-language': 'zh-Hans' })
})

test('a choice made stands', () => {
  const kept = { 'strapi-admin-language': 'en' }
  greetInChinese(storage(kept))
  expect(kept).toEqual({ 'strapi-admin-language': 'en' })
})

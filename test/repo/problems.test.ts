import { problems } from '@gongkai/catalogue-core/catalogue'
import { expect, test } from 'vitest'

const gaps = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()

test.each(Object.entries(problems))('%s is told in both languages, of the same things', (code, told) => {
  expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/)
  expect(told['zh-Hans']).toMatch(/\p{Script=Han}.*(?:。|：\{\w+\})$/u)
  expect(told.en).toMatch(/^[A-Z“].*(?:\.|\})$/)
  expect(new Set(gaps(told.en))).toEqual(new Set(gaps(told['zh-Hans'])))
})

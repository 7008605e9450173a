import { readFile } from 'node:fs/promises'
import { readDeadline, ruleWords } from '@gongkai/catalogue-core/deadline'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const Golden = v.object({ items: v.array(v.object({ deadline: v.nullable(v.string()) })) })

const deadlinesOf = async (seed: string): Promise<readonly string[]> => {
  const text = await readFile(new URL(`golden/${seed}.json`, import.meta.url), 'utf8')
  return v.parse(Golden, JSON.parse(text)).items.flatMap(({ deadline }) => deadline ?? [])
}

const all = (await Promise.all(['000', '001', '002', '003', '004'].map(deadlinesOf))).flat()

test('every deadline of the five catalogues is understood to the last word', () => {
  expect(new Set(all).size).toBe(43)
  expect(all.filter((text) => readDeadline(text).problems.length > 0)).toEqual([])
})

test('every one of them can be said in plain words, in both languages', () => {
  for (const text of all)
    for (const rule of readDeadline(text).rules) {
      expect(ruleWords(rule, 'zh-Hans')).toMatch(/\p{Script=Han}/u)
      expect(ruleWords(rule, 'en')).toMatch(/[a-z]/u)
    }
})

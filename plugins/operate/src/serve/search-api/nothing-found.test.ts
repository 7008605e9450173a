import { fileIndexName, indexName } from '@gongkai/catalogue-core/search'
import { expect, test } from 'vitest'
import { questionOf } from './nothing-found.ts'

const nothing = JSON.stringify({ results: [{ hits: [] }] })
const asked = (indexUid: string, more: object = {}) => ({ queries: [{ indexUid, q: '养狗证', ...more }] })

test('a question whose passes found nothing found nothing', () => {
  expect(questionOf(asked(indexName('zh-Hans')), nothing)).toEqual({ question: '养狗证', nothing: true })
})

test('that no attachment says it is no answer to the question', () => {
  expect(questionOf(asked(fileIndexName('zh-Hans')), nothing)).toBeNull()
})

test('counts, and what asks for nothing, are no questions', () => {
  expect(questionOf(asked(indexName('zh-Hans'), { limit: 0 }), nothing)).toBeNull()
  expect(questionOf(asked(indexName('zh-Hans'), { q: '' }), nothing)).toBeNull()
})

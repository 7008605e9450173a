import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import { excerptSearch, readExcerpts } from './excerpts.ts'
import { leadOf } from './lead.ts'
import { planQuery } from './query.ts'

const plan = planQuery('医疗救助')
const wanted = { locale: 'zh-Hans', narrowing: {}, limit: 50 } as const

const found = (hits: readonly { id: string; title: string; content: string }[]) =>
  readAnswer(
    {
      results: [
        {
          estimatedTotalHits: hits.length,
          hits: hits.map(({ id, title, content }) => ({
            ...{ id, title, lead: leadOf(content), type: 'record', url: `/a/records/${id}/` },
            ...{ path: [], basis: [], responsible: '', phones: [], agency: 'a', agencyName: '某局' },
            ...{ place: '', demo: false, kind: 'notice', documentNumber: null },
          })),
        },
        { hits: [] },
      ],
    },
    plan,
  )

const below = `${'前'.repeat(400)}医疗救助${'后'.repeat(400)}`

test('a hit shows what it was found by, marked where it stands', () => {
  const { exact } = found([{ id: 'a', title: '医疗救助公告', content: '申请医疗救助的条件' }])
  expect(exact[0]?._formatted).toMatchObject({
    title: '\u0001医疗救助\u0002公告',
    content: '申请\u0001医疗救助\u0002的条件',
  })
})

test('where each hit shows it nothing more is asked', () => {
  const shown = found([
    { id: 'a', title: '医疗救助公告', content: below },
    { id: 'b', title: '公告', content: '申请医疗救助的条件' },
  ])
  expect(excerptSearch(plan, shown, wanted).queries).toEqual([])
})

test('what stands further down in a body is asked for, of the counted pass alone, and nothing else of the text', () => {
  const hits = found([{ id: 'a', title: '公告', content: below }])
  const { queries } = excerptSearch(plan, hits, wanted)
  expect(queries).toMatchObject([
    { ...plan.passes[0], limit: 50, attributesToRetrieve: ['id'], attributesToCrop: ['content'] },
  ])
  const answer = {
    results: [
      {
        hits: [
          { id: 'a', _formatted: { content: '…前\u0001医疗救助\u0002后…' } },
          { id: 'unasked', _formatted: { content: '\u0001医疗救助\u0002' } },
        ],
      },
    ],
  }
  expect([...readExcerpts(answer, hits)]).toEqual([['a', '…前\u0001医疗救助\u0002后…']])
  expect([...readExcerpts({ results: [{ hits: [{ id: 'a' }] }] }, hits)]).toEqual([])
  expect(() => readExcerpts({ results: [{ hits: [{}] }] }, hits)).toThrow()
})

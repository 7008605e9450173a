import { describe, expect, test } from 'vitest'
import { planQuery } from '../query.ts'
import { byRecord, readFileAnswer } from './answer.ts'
import { fileSearch } from './query.ts'

const asked = (q: string, narrowing = {}) =>
  fileSearch(planQuery(q), { locale: 'zh-Hans', narrowing, limit: 10 }).queries

describe('what is asked of files', () => {
  test('are whole answers only, each file once, in what is in force', () => {
    expect(asked('丹参滴丸')).toMatchObject([
      {
        indexUid: 'gongkai-files-zh-Hans',
        matchingStrategy: 'all',
        attributesToSearchOn: ['title', 'content'],
        filter: ['validity NOT IN [expired, repealed]'],
        distinct: 'file',
      },
    ])
  })

  test('numbers are looked for among numbers', () => {
    expect(asked('国办发〔2019〕35号')[0]?.attributesToSearchOn).toEqual(['documentKeys'])
    expect(asked('2716986')[0]?.attributesToSearchOn).toEqual(['phoneKeys'])
    expect(asked('公开条例第二十一条')[0]?.attributesToSearchOn).toEqual(['title', 'content', 'articleKeys'])
  })

  test('narrows as elsewhere; who narrows by another type or a channel means no file', () => {
    expect(asked('医保', { type: 'file', agency: 'ziyang', validity: 'all' })[0]?.filter).toEqual([
      'agency = "ziyang"',
    ])
    expect(asked('医保', { type: 'item' })).toEqual([])
    expect(asked('医保', { channel: 'website' })).toEqual([])
    expect(asked('  ')).toEqual([])
  })
})

const hit = (id: string, record: string) => ({
  ...{ id, url: `/a/${id}.pdf#page=3`, title: '目录.pdf', format: 'PDF', page: 3, sheet: null },
  ...{ file: id, record, recordTitle: '通知', recordUrl: '/a/', agencyName: '局', place: '', demo: false },
  validity: 'valid',
  _formatted: { title: '目录.pdf', content: '' },
})

describe('what files answer', () => {
  test('is the first question’s that anything answers', () => {
    const found = readFileAnswer({
      results: [
        { hits: [], estimatedTotalHits: 0 },
        { hits: [hit('1', 'a')], estimatedTotalHits: 7 },
        { hits: [hit('2', 'b')], estimatedTotalHits: 9 },
      ],
    })
    expect([found.total, found.hits.map(({ id }) => id)]).toEqual([7, ['1']])
    expect(readFileAnswer({ results: [] })).toEqual({ total: 0, hits: [] })
  })

  test.each([null, {}, { results: [{ hits: [{ id: 'a' }] }] }])(
    'is refused where it is none: %j',
    (answer) => {
      expect(() => readFileAnswer(answer)).toThrow()
    },
  )

  test('stands record by record, two files of each', () => {
    const groups = byRecord([hit('1', 'a'), hit('2', 'b'), hit('3', 'a'), hit('4', 'a'), hit('5', 'a')])
    expect(groups.map(({ hits, more }) => [hits.map(({ id }) => id).join(), more])).toEqual([
      ['1,3', 2],
      ['2', 0],
    ])
  })
})

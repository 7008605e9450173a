import { expect, test } from 'vitest'
import { sampleAgency } from '../../testing/samples.ts'
import type { ComparedItem } from './compared.ts'
import { differencesOf, readRule, type Aspect } from './difference.ts'

const { locale, order } = sampleAgency()

const row = (slug: string, said: Partial<ComparedItem> = {}, demo = false): ComparedItem => ({
  agency: { slug: sampleAgency({ slug }).slug, locale, name: slug, demo, order },
  item: '1' as ComparedItem['item'],
  name: '行政处罚',
  distinction: null,
  content: '处罚决定',
  deadline: '自信息形成之日起20个工作日内',
  publisher: null,
  channels: ['政府网站'],
  attribute: ['主动公开'],
  ...said,
})

const told = (items: readonly ComparedItem[], aspect: string) =>
  differencesOf(items, 'zh-Hans')
    .differences.find((one) => one.aspect === aspect)
    ?.agreements.map(({ said, agencies }) => `${said ?? '-'}: ${agencies.join(' ')}`)

const stands = (items: readonly ComparedItem[], aspect: Aspect) => {
  const { standOf } = differencesOf(items, 'zh-Hans')
  return items.map((item) => standOf(item, aspect)).join(' ')
}

test('deadlines are the same where they mean the same, however they are printed', () => {
  const items = [
    row('a'),
    row('b', { deadline: '信息形成之日起20 个工作日内' }),
    row('c', { deadline: '作出决定之日起7个工作日内' }),
    row('d', { deadline: null }),
  ]
  expect(told(items, 'deadline')).toEqual([
    `${readRule('自信息形成之日起20个工作日内', 'zh-Hans').words ?? ''}: a b`,
    `${readRule('作出决定之日起7个工作日内', 'zh-Hans').words ?? ''}: c`,
    '-: d',
  ])
  expect(stands(items, 'deadline')).toBe('most most differs differs')
})

test('the shortest deadline is named, with those that share it, and that units were mixed', () => {
  const shortest = (...deadlines: string[]) =>
    differencesOf(
      deadlines.map((deadline, i) => row(`a${String(i)}`, { deadline })),
      'zh-Hans',
    ).shortest
  expect(shortest('形成之日起20个工作日内', '作出决定之日起7个工作日内', '批复之日起7个工作日内')).toEqual({
    words: '7 个工作日',
    agencies: ['a1', 'a2'],
    mixed: false,
  })
  expect(shortest('形成之日起20个工作日内', '批复之日起20日内')).toMatchObject({
    agencies: ['a1'],
    mixed: true,
  })
  expect(shortest('形成之日起20个工作日内', '变更之日起20个工作日内')).toBeNull()
  expect(shortest('随时公开', '每年1月31日前')).toBeNull()
})

test('channels are compared by what they are, whatever they are called', () => {
  const items = [
    row('a', { channels: ['☆政府网站', '政务微博'] }),
    row('b', { channels: ['政府网站', '两微一端', '公示栏'] }),
    row('c', { channels: [] }),
  ]
  expect(differencesOf(items, 'zh-Hans')).toMatchObject({
    everywhere: ['政府网站', '政务新媒体'],
    somewhere: [{ channel: '公示栏、电子屏', agencies: ['b'] }],
  })
})

test('where all agree, all differ or two ways tie nothing is marked', () => {
  expect(stands([row('a'), row('b')], 'content')).toBe('alike alike')
  expect(stands([row('a', { content: '甲' }), row('b', { content: '乙' })], 'content')).toBe('alike alike')
  const tied = ['甲', '甲', '乙', '乙'].map((content, i) => row(`a${String(i)}`, { content }))
  expect(stands(tied, 'content')).toBe('alike alike alike alike')
})

test('several rows of one agency make no majority', () => {
  const items = [row('a', { content: '甲' }), row('a', { content: '甲' }), row('b', { content: '乙' })]
  expect(stands(items, 'content')).toBe('alike alike alike')
})

test('a made-up agency is marked, but is no measure', () => {
  const items = [row('a'), row('b'), row('demo', { deadline: '形成之日起1个工作日内' }, true)]
  expect(told(items, 'deadline')).toHaveLength(1)
  expect(differencesOf(items, 'zh-Hans').shortest).toBeNull()
  expect(differencesOf([row('a'), ...items.slice(2)], 'zh-Hans').shortest?.agencies).toEqual(['demo'])
})

test('attributes are compared by what they mean', () => {
  expect(
    told([row('a', { attribute: ['主动'] }), row('b', { attribute: ['主动公开'] })], 'attribute'),
  ).toEqual(['主动公开: a b'])
})

import { expect, test } from 'vitest'
import { sampleAgency, sampleItem } from '../../testing/samples.ts'
import { agencySummary, homePage } from './home.ts'

const summary = (said: Parameters<typeof sampleAgency>[0]) => agencySummary(sampleAgency(said))

const all = [
  summary({ slug: 'demo', order: 99, demo: true }),
  summary({ slug: 'ziyang', order: 2 }),
  summary({ slug: 'leshan', order: 1 }),
  summary({ slug: 'cixi', order: 2 }),
  summary({ slug: 'ziyang', order: 2, locale: 'en' }),
]
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

test('real agencies stand apart from the demo, in their order, then by address', () => {
  const page = homePage(all, 'zh-Hans')
  expect(slugs(page.real)).toEqual(['leshan', 'cixi', 'ziyang'])
  expect(slugs(page.demo)).toEqual(['demo'])
  expect(page.elsewhere).toEqual([])
})

test('what a locale lacks is listed in the locale that has it', () => {
  const page = homePage(all, 'en')
  expect(slugs(page.real)).toEqual(['ziyang'])
  expect(page.elsewhere.map(({ slug, locale }) => [slug, locale])).toEqual([
    ['leshan', 'zh-Hans'],
    ['cixi', 'zh-Hans'],
    ['demo', 'zh-Hans'],
  ])
})

test('rows are counted over all editions', () => {
  const catalogue = {
    id: 'c1',
    title: null,
    edition: null,
    publishedOn: null,
    columns: [],
    notes: [],
    source: null,
    items: [sampleItem(), sampleItem()],
  }
  expect(summary({ catalogues: [catalogue, catalogue] })).toMatchObject({ items: 4, hasCatalogue: true })
  expect(summary({ catalogues: [] })).toMatchObject({ items: 0, hasCatalogue: false })
})

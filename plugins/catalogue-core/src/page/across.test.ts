import { expect, test } from 'vitest'
import { sampleAgency, sampleItem } from '../../testing/samples.ts'
import { acrossPages, acrossPart, acrossShare, addPart, noAgencies } from './across.ts'
import { basisParts } from './basis.ts'
import { citedLaws } from './cited-law.ts'
import { compareParts, rowsCompared } from './compare.ts'
import { comparedMatters } from './compared.ts'
import { readMatters } from './matter.ts'
import { basisPath, matterPath } from './paths.ts'

const matters = readMatters({
  generic: ['其他'],
  matters: [{ id: 'leaders', zh: '领导信息', en: 'Leadership', words: ['领导'], not: [] }],
})

const agency = (slug: string, names: readonly string[], said = {}) =>
  sampleAgency({
    slug,
    catalogues: [
      {
        id: 'catalogue1',
        title: null,
        edition: null,
        publishedOn: null,
        columns: [],
        notes: [],
        source: null,
        items: names.map((name, i) =>
          sampleItem({
            id: `item${String(i)}`,
            code: String(i + 1),
            path: [name],
            basis: ['《预算法》', '三定方案'],
          }),
        ),
      },
    ],
    ...said,
  })

const agencies = [
  agency('ziyang', ['领导信息', '其他', '收支', ...Array.from({ length: rowsCompared }, () => '领导分工')]),
  agency('cixi', ['局领导', '其他', '收  支', '独有']),
  agency('cixi', ['领导'], { locale: 'en' }),
  agency('empty', [], { catalogues: [] }),
]

test('what a release must hold is exactly what the site makes pages of', () => {
  const across = noAgencies()
  for (const one of agencies) addPart(across, acrossPart(one, matters))
  const made = (['zh-Hans', 'en'] as const).flatMap((locale) => [
    ...citedLaws(across.citations, locale).flatMap(({ code, citings }) =>
      Array.from({ length: basisParts(citings.length) }, (_, i) => basisPath(locale, code, i + 1)),
    ),
    ...comparedMatters(across.comparison, locale, matters).flatMap(({ id, items }) =>
      Array.from({ length: compareParts(items.length) }, (_, i) => matterPath(locale, id, i + 1)),
    ),
  ])
  const lists = ['/basis/', '/compare/', '/en/basis/', '/en/compare/']
  expect(acrossPages(agencies.map((one) => acrossShare(one, matters))).toSorted()).toEqual(
    [...lists, ...made].toSorted(),
  )
  expect(made).toContain('/compare/leaders/2/')
})

test('a matter needs two agencies; equal names fall together, names that say nothing do not', () => {
  const across = noAgencies()
  for (const one of agencies) addPart(across, acrossPart(one, matters))
  expect(
    comparedMatters(across.comparison, 'zh-Hans', matters).map(({ name, agencies: n }) => [name, n]),
  ).toEqual([
    ['领导信息', 2],
    ['收支', 2],
  ])
  expect(comparedMatters(across.comparison, 'en', matters)).toEqual([])
})

test('without agencies there are the two lists, in the default language', () => {
  expect(acrossPages([])).toEqual(['/basis/', '/compare/'])
})

import { expect, test } from 'vitest'
import { sampleAgency, sampleItem } from '../../testing/samples.ts'
import { basisGroups, basisPage, citingsShown } from './basis.ts'
import { addCitations, citationsOf, citedLaws, noCitations, type CitedLaw } from './cited-law.ts'
import { basisCode, readBasis } from './citing.ts'

const catalogueOf = (items: ReturnType<typeof sampleItem>[]) => ({
  id: 'catalogue1',
  title: null,
  edition: null,
  publishedOn: null,
  columns: [],
  notes: [],
  source: null,
  items,
})

const agencyWith = (slug: string, bases: readonly (readonly string[])[], said = {}) =>
  sampleAgency({
    slug,
    name: slug,
    catalogues: [
      catalogueOf(
        bases.map((basis, i) =>
          sampleItem({
            id: `item${String(i)}`,
            code: String(i + 1),
            path: [`事项${String(i + 1)}`],
            basis: [...basis],
          }),
        ),
      ),
    ],
    ...said,
  })

const lawsOf = (...agencies: ReturnType<typeof sampleAgency>[]): readonly CitedLaw[] => {
  const citations = noCitations()
  for (const agency of agencies) addCitations(citations, citationsOf(agency))
  return citedLaws(citations, 'zh-Hans')
}

const shown = (law: CitedLaw | undefined, part = 1) =>
  law === undefined
    ? []
    : (basisPage(law, part)?.sections ?? []).map(({ article, continued, noted, agencies }) =>
        [
          `${article === null ? '*' : String(article.number)}${continued ? '…' : ''}${noted ? '!' : ''}`,
          ...agencies.map(
            ({ agency, citations }) =>
              `${agency.slug}: ${citations
                .map(({ printed, points, items }) =>
                  [printed, ...points, '→', ...items.map(({ item }) => item)].join(' '),
                )
                .join('; ')}`,
          ),
        ].join(' | '),
      )

test('a law is one whatever its citations print around its name', () => {
  const one = readBasis('《中华人民共和国预算法》第十四条').code
  expect([
    readBasis('《预算法》').code,
    readBasis('预算法》第十四条').code,
    basisCode({ title: '预 算法' }),
  ]).toEqual([one, one, one])
  expect(readBasis('《预算法实施条例》').code).not.toBe(one)
})

test('articles stand in their order, the whole law first, the made-up agency last', () => {
  const [law] = lawsOf(
    agencyWith('demo', [['《政府信息公开条例》']], { demo: true, order: 0 }),
    agencyWith('ziyang', [
      ['《中华人民共和国政府信息公开条例》第四十九条、五十条'],
      [
        '《中华人民共和国政府信息公开条例》（国务院令第711号）',
        '《中华人民共和国政府信息公开条例》第二十条第五款、第六款',
      ],
      [
        '《中华人民共和国政府信息公开条例》第十四条至第十六条',
        '《中华人民共和国政府信息公开条例》第二十条第（二）项',
      ],
    ]),
  )
  expect(law).toMatchObject({
    title: '中华人民共和国政府信息公开条例',
    documentNumber: '国务院令第711号',
    kind: 'administrativeRegulation',
    agencies: 2,
    items: 4,
  })
  expect(shown(law)).toEqual([
    '* | ziyang: 《中华人民共和国政府信息公开条例》（国务院令第711号） → 2 | demo: 《政府信息公开条例》 → 1',
    ...['14', '15', '16'].map(
      (n) => `${n} | ziyang: 《中华人民共和国政府信息公开条例》第十四条至第十六条 → 3`,
    ),
    '20! | ziyang: 《中华人民共和国政府信息公开条例》第二十条第（二）项 → 3; 《中华人民共和国政府信息公开条例》第二十条第五款、第六款 5 6 → 2',
    '49 | ziyang: 《中华人民共和国政府信息公开条例》第四十九条、五十条 → 1',
    '50 | ziyang: 《中华人民共和国政府信息公开条例》第四十九条、五十条 → 1',
  ])
})

test('项 is noted for the fifteen of that article only', () => {
  const notes = (basis: string) =>
    basisPage(lawsOf(agencyWith('ziyang', [[basis]]))[0] as CitedLaw, 1)?.sections.map(({ noted }) => noted)
  expect(notes('《政府信息公开条例》第二十条第十五款')).toEqual([true])
  for (const other of ['第二十条第一款', '第二十条第十六款', '第二十一条第二款'])
    expect(notes(`《政府信息公开条例》${other}`)).toEqual([false])
  expect(notes('《预算法》第二十条第二款')).toEqual([false])
})

test('laws are listed by kind, then by pinyin', () => {
  const laws = lawsOf(
    agencyWith('ziyang', [
      [
        '机构职责',
        '《预算法》',
        '《行政处罚法》',
        '《政府信息公开条例》',
        '《法治政府建设实施纲要（2021－2025年）》',
      ],
    ]),
  )
  expect(
    basisGroups(laws).map(({ kind, laws: of }) => [kind, ...of.map(({ title }) => title)].join(' ')),
  ).toEqual([
    'law 行政处罚法 预算法',
    'administrativeRegulation 政府信息公开条例',
    'normative 法治政府建设实施纲要（2021－2025年）',
    'other 机构职责',
  ])
})

test('what the CMS knows of a law goes before a guess, and only a web address is linked', () => {
  const known = (url: string | null) =>
    lawsOf(
      agencyWith('ziyang', [['《某办法》']], {
        bases: [{ key: '某办法', title: '某办法', documentNumber: '国办发〔2019〕1号', kind: 'rule', url }],
      }),
    )[0]
  expect(known('https://www.gov.cn/x')).toMatchObject({
    kind: 'rule',
    documentNumber: '国办发〔2019〕1号',
    url: 'https://www.gov.cn/x',
  })
  expect(known('javascript:alert(1)')?.url).toBeNull()
  expect(known(null)?.url).toBeNull()
})

test('a law that very many cite goes on over several pages, nothing twice and nothing lost', () => {
  const [law] = lawsOf(
    agencyWith(
      'ziyang',
      Array.from({ length: 2 * citingsShown + 1 }, () => ['《预算法》']),
    ),
  )
  const codes = [1, 2, 3].flatMap((part) =>
    (basisPage(law as CitedLaw, part)?.sections ?? []).flatMap(({ agencies }) =>
      agencies.flatMap(({ citations }) => citations.flatMap(({ items }) => items.map(({ item }) => item))),
    ),
  )
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toHaveLength(2 * citingsShown + 1)
  expect(basisPage(law as CitedLaw, 4)).toBeNull()
  expect(shown(law, 2)[0]).toMatch(/^\*… /)
})

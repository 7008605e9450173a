import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { addressCode } from './address-code.ts'
import { basisCode } from './citing.ts'
import { leavingPages, leavingPath, leavingPaths, outsideLinks } from './leaving.ts'
import { basisPath } from './paths.ts'

const own = 'gk.jia.gov.cn'
const outside = 'https://www.people.com.cn/a?b=1&c=2'
const link = (address: string): string => `<p><a href="${address.replaceAll('&', '&amp;')}">看</a></p>`

const catalogueCiting = (basis: string) => ({
  id: sampleAgency().id,
  title: null,
  edition: null,
  publishedOn: null,
  columns: [],
  notes: [],
  source: null,
  items: [sampleItem({ basis: [basis] })],
})

const linking = (...bodies: readonly string[]) =>
  sampleAgency({
    bases: [
      { key: '条例', title: '条例', documentNumber: null, kind: 'administrativeRegulation', url: null },
      { key: '办法', title: '办法', documentNumber: null, kind: 'rule', url: 'https://law.example/1' },
      { key: '法', title: '法', documentNumber: null, kind: 'law', url: 'https://www.npc.gov.cn/' },
      { key: '坏', title: '坏', documentNumber: null, kind: 'other', url: 'javascript:alert(1)' },
    ],
    records: bodies.map((body, i) => ({
      ...sampleRecord(),
      code: `2026-${String(i + 1)}`,
      title: `通知${String(i + 1)}`,
      body,
    })),
  })

test('its page stands in the language of the page that links', () => {
  const code = addressCode(outside)
  expect(leavingPath('zh-Hans', outside)).toBe(`/about/leaving/${code}/`)
  expect(leavingPath('en', outside)).toBe(`/en/about/leaving/${code}/`)
})

test('only links that leave the governments’ sites need one, each address once', () => {
  const agency = linking(
    link(outside) + link('https://www.gov.cn/') + link('/jia/') + link('https://gk.jia.gov.cn/x'),
    link(outside) + link('mailto:a@b.example'),
  )
  expect(outsideLinks(agency, own).map(({ address, from }) => [address, from.path])).toEqual([
    [outside, '/ziyang/records/2026-1/'],
    [outside, '/ziyang/records/2026-2/'],
    ['https://law.example/1', '/ziyang/'],
  ])
  expect(leavingPaths(agency, own)).toEqual([
    leavingPath('zh-Hans', outside),
    leavingPath('zh-Hans', 'https://law.example/1'),
  ])
})

test('a page leads back to the pages that link to it', () => {
  const [page] = leavingPages(outsideLinks(linking(link(outside), link(outside)), own))
  expect(page).toEqual({
    code: addressCode(outside),
    addresses: [outside],
    from: [
      { title: '通知1', path: '/ziyang/records/2026-1/' },
      { title: '通知2', path: '/ziyang/records/2026-2/' },
    ],
  })
})

test('a law’s text elsewhere leads back to the page of the law, where an item cites it', () => {
  const cited = { ...linking(), catalogues: [catalogueCiting('《办法》第三条')] }
  expect(outsideLinks(cited, own)).toEqual([
    {
      address: 'https://law.example/1',
      from: { title: '办法', path: basisPath('zh-Hans', basisCode({ title: '办法' }), 1) },
    },
  ])
})

test('of very many it names twenty', () => {
  const many = linking(...Array.from({ length: 30 }, () => link(outside)))
  expect(leavingPages(outsideLinks(many, own))[0]?.from).toHaveLength(20)
})

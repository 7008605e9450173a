import { afterAll, beforeAll, expect, test } from 'vitest'
import { audits } from '../real/lighthouse.ts'
import { publicSite, seededAgencies, type PublicSite } from '../real/public-site.ts'

let it: PublicSite
let lighthouse: Awaited<ReturnType<typeof audits>>
beforeAll(async () => {
  it = await publicSite(await seededAgencies())
  lighthouse = await audits()
}, 120_000)
afterAll(async () => {
  await lighthouse.close()
  await it.remove()
})

// Speed is measured, not tested: `npm run bench -- lighthouse`.
test.each([
  ['home', '/'],
  ['agency', '/demo/'],
  ['catalogue', '/qilin/catalogue/'],
  ['item', '/ziyang/items/23/'],
  ['record', '/demo/records/1/'],
  ['search', '/search/'],
])(
  '%s has 100 points for accessibility, best practices and search engines',
  async (_, address) => {
    const { points, faults } = await lighthouse.audit(`${it.url}${address}`, [
      'accessibility',
      'best-practices',
      'seo',
    ])
    expect(faults).toEqual([])
    expect(points).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 })
  },
  60_000,
)

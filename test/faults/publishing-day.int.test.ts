import { afterAll, beforeAll, expect, test } from 'vitest'
import { stack, type Stack } from '../real/stack.ts'
import { publishingDay } from './publishing-day.ts'
import { stillThere } from './whereabouts.ts'

let it: Stack
beforeAll(async () => {
  it = await stack({ KEEP_RELEASES: '1000' })
})
afterAll(async () => {
  await it.remove()
})

test('three editors publish and withdraw at once: all of it is out, or down, and no visitor meets a gap', async () => {
  const end = await publishingDay(it, { editors: 3, publishes: 14, withdrawals: 10, records: 2, seconds: 8 })
  expect(end).toMatchObject({
    openHooks: 0,
    queued: 0,
    parked: 0,
    notOut: [],
    notGone: [],
    mixed: [],
    notGreen: [],
  })
  expect(end.visits.wrong).toEqual([])
  expect(end.visits.requests).toBeGreaterThan(50)
  const outcomes = end.runs.map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome !== 'released' && outcome !== 'unchanged')).toEqual([])
  // Far fewer than acts: what comes while a run is under way joins the next one.
  expect(outcomes.length).toBeLessThan(14 + 10)
}, 600_000)

test('what is public is noticed wherever it stands: else nothing said here of what is gone would mean anything', async () => {
  const address = '/ziyang/items/23/'
  const [page, ...places] = await stillThere(it, [{ address, files: ['item.json'], words: '028-26110621' }])
  expect(page).toBe(`${address} answers 200`)
  expect(places).toEqual(
    expect.arrayContaining([
      `${address}item.json answers 200`,
      `search finds ${address}`,
      ...['.xlsx', '.docx', '.csv', '.json', '/index.html', '/index.html.br', '/index.html.gz'].map(
        (file) => `ziyang/catalogue${file}: 028-26110621`,
      ),
      'ziyang/items/23/index.html: 028-26110621',
      `ziyang/sitemap.xml: ${address}`,
      `ziyang/sitemap.xml.gz: ${address}`,
      expect.stringMatching(new RegExp(`^search/static/\\w+\\.json: ${address}$`)),
    ]),
  )
})

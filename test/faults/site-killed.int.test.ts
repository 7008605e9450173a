import { afterAll, beforeAll, expect, test } from 'vitest'
import { stack, type Stack } from '../real/stack.ts'
import { siteKilled } from './site-killed.ts'

// A hundred takes a quarter of an hour: SITE_KILLS=100, or `npm run bench -- site-killed`.
const kills = Number(process.env['SITE_KILLS'] ?? 6)

let it: Stack
beforeAll(async () => {
  it = await stack({ KEEP_RELEASES: '1000' })
})
afterAll(async () => {
  await it.remove()
})

test(
  `CMS, rebuild service and its builds are killed ${String(kills)} times while editors publish and withdraw: all of it comes right`,
  async () => {
    const end = await siteKilled(it, kills)
    expect(end).toMatchObject({ openHooks: 0, queued: 0, parked: 0, notOut: [], notGone: [], mixed: [] })
    // The site itself was never killed, and nothing that happens behind it is its readers' business.
    expect(end.visits.wrong).toEqual([])
    expect(end.doctor).toMatchObject({ code: 0 })
    expect(end.publishes + end.withdrawals).toBeGreaterThan(kills)
  },
  600_000 + kills * 20_000,
)

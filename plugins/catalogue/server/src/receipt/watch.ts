import type { Core } from '@strapi/strapi'
import { receipt } from '../content-types/receipt.ts'
import { table } from '../doors.ts'
import { bell } from '../relay/bell.ts'
import { lease } from '../relay/lease.ts'
import { reasonOf } from '../relay/reason.ts'
import type { Settings } from '../settings.ts'
import { watchHooks } from './hooks.ts'
import { lookAfter } from './look.ts'
import { ruleOf } from './seen.ts'
import type { ReceiptRow } from './row.ts'

export interface Receipts {
  /** These changes came through to a destination: worth a look now. */
  delivered(changeIds: readonly number[]): void
  stop(): Promise<void>
}

/** As many receipts as one look takes well. */
const looksAtOnce = 200
const keptDays = 30

/** All that is open is due when a process begins: nothing but the table tells what a killed one was waiting for. */
const takeUp = (strapi: Core.Strapi, now: Date): Promise<unknown> =>
  table(strapi, 'receipt').updateMany({
    where: { state: 'open' },
    data: { dueAt: now.toISOString(), looks: 0 },
  })

/** Old ones go, but for the last of each subject, which its form shows. */
const sweep = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptDays * 24 * 3_600_000).toISOString()
  const last = strapi.db.getConnection(receipt.collectionName).max('id').groupBy('about', 'language')
  await table(strapi, 'receipt').deleteMany({
    where: { state: { $ne: 'open' }, doneAt: { $lt: before }, id: { $notIn: last } },
  })
}

/**
 * Follows every open receipt until it is whole, however long that takes: what search and site say of themselves, and what
 * the public gets. One process at a time, as with deliveries; whatever it knows is in the tables.
 */
export const watchReceipts = (strapi: Core.Strapi, settings: Settings): Receipts => {
  const own = bell()
  const held = lease(strapi, 'receipts')
  const stopping = new AbortController()
  const ready = new Set<number>()
  const { url, asked, basePath } = settings.publicSite
  const base = url === '' ? '' : new URL(basePath, asked === '' ? url : asked).href

  const dueHooks = new Set<string>()
  const hooks = watchHooks(settings.rebuild.url, (hook) => {
    dueHooks.add(hook)
    own.ring()
  })
  const looking = {
    rule: ruleOf(settings),
    hooks,
    outside: { service: settings.rebuild.url, site: base.replace(/\/$/, ''), stop: stopping.signal },
  }

  /** Receipts that something was heard of come first; then those whose time has come. */
  const due = async (): Promise<readonly ReceiptRow[]> => {
    if (dueHooks.size > 0) {
      const heard = [...dueHooks]
      dueHooks.clear()
      const told = await table(strapi, 'delivery').findMany({
        where: { hook: { $in: heard } },
        select: ['changeId'],
      })
      for (const { changeId } of told) ready.add(changeId)
    }
    const first = [...ready].slice(0, looksAtOnce)
    for (const changeId of first) ready.delete(changeId)
    return table(strapi, 'receipt').findMany({
      where: {
        state: 'open',
        ...(first.length > 0 ? { changeId: { $in: first } } : { dueAt: { $lte: new Date().toISOString() } }),
      },
      orderBy: { id: 'asc' },
      limit: looksAtOnce,
    })
  }
  const round = async (): Promise<boolean> => {
    if (!(await held.hold())) return false
    const rows = await due()
    if (rows.length > 0) await lookAfter(strapi, rows, looking)
    return ready.size > 0 || rows.length === looksAtOnce
  }
  // Asked anew each time: it changes while others are waited for.
  const isStopping = (): boolean => stopping.signal.aborted
  const run = async (): Promise<void> => {
    await takeUp(strapi, new Date())
    await sweep(strapi, new Date())
    while (!isStopping()) {
      try {
        if (await round()) continue
      } catch (error) {
        if (!isStopping())
          strapi.log.error(`catalogue: following receipts met an error and goes on: ${reasonOf(error)}`)
      }
      await own.sleep(Math.min(settings.relay.idleMilliseconds, 500))
    }
    await hooks.stop()
    await held.release()
  }
  const running = run().catch((error: unknown) => {
    strapi.log.error(`catalogue: receipts are not followed any more: ${reasonOf(error)}`)
  })
  return {
    delivered: (changeIds) => {
      for (const id of changeIds) ready.add(id)
      own.ring()
    },
    stop: async () => {
      stopping.abort()
      own.ring()
      await running
    },
  }
}

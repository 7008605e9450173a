import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import { table } from '../doors.ts'
import { reasonOf } from '../relay/reason.ts'
import { dutiesOf } from './look.ts'

/** Items whose duties an act may have changed, until they are looked at; by agency. */
interface Soon {
  readonly waiting: Set<string>
  readonly outside: <T>(act: () => T) => T
  looking: Promise<void>
}

const running = new WeakMap<Core.Strapi, Soon>()

/** From now on what is released or taken down is looked at right after it; what is under way then is the clock's. */
export const startSoon = (strapi: Core.Strapi): void => {
  running.set(strapi, {
    waiting: new Set(),
    outside: AsyncLocalStorage.snapshot(),
    looking: Promise.resolve(),
  })
}

const byAgency = async (
  strapi: Core.Strapi,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await table(strapi, 'item').findMany({
    where: { documentId: { $in: items } },
    select: ['documentId', 'agencyKey'],
  })
  const found = new Map<string, Set<string>>()
  for (const { documentId, agencyKey } of rows)
    if (agencyKey !== null) found.set(agencyKey, (found.get(agencyKey) ?? new Set()).add(documentId))
  return new Map([...found].map(([agencyKey, ids]) => [agencyKey, [...ids]]))
}

const atOnce = 200

const lookAtWaiting = async (strapi: Core.Strapi, { waiting }: Soon): Promise<void> => {
  while (waiting.size > 0) {
    const items = [...waiting].slice(0, atOnce)
    for (const item of items) waiting.delete(item)
    for (const [agencyKey, of] of await byAgency(strapi, items))
      await dutiesOf(strapi, agencyKey, new Date(), of)
  }
}

/** The items of what an act touched: itself, or the one a record stands under. */
const itemsOf = async (
  strapi: Core.Strapi,
  kind: string,
  ids: readonly string[],
): Promise<readonly string[]> => {
  if (kind === 'item') return ids
  if (kind !== 'record') return []
  const rows = await table(strapi, 'record').findMany({
    where: { documentId: { $in: ids } },
    select: ['itemKey'],
  })
  return rows.flatMap(({ itemKey }) => itemKey ?? [])
}

/**
 * After the commit of a release or a withdrawal: its item's duties are looked at at once and not at the clock's next tick, so
 * that a task is done when its list is out. Nobody waits for it, and what goes wrong the clock catches up.
 */
export const lookSoon = (strapi: Core.Strapi, kind: string, ids: readonly string[]): void => {
  const soon = running.get(strapi)
  if (soon === undefined || (kind !== 'item' && kind !== 'record')) return
  const look = async (): Promise<void> => {
    try {
      for (const item of await itemsOf(strapi, kind, ids)) soon.waiting.add(item)
      await lookAtWaiting(strapi, soon)
    } catch (error) {
      strapi.log.error(
        `catalogue: duties could not be looked at after a release and will be again: ${reasonOf(error)}`,
      )
    }
  }
  soon.looking = soon.looking.then(() => soon.outside(look))
}

/** Resolves when what was released until now is looked at. */
export const soonIdle = async (strapi: Core.Strapi): Promise<void> => {
  await running.get(strapi)?.looking
}

export const stopSoon = async (strapi: Core.Strapi): Promise<void> => {
  const soon = running.get(strapi)
  running.delete(strapi)
  await soon?.looking
}

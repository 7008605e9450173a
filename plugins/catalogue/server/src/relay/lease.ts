import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { holderIsGone, type Holder } from './lease-holder.ts'

export interface Lease {
  /** True while it is ours: takes it, or prolongs it, where nobody else holds it. */
  hold(): Promise<boolean>
  release(): Promise<void>
}

const leaseMilliseconds = 30_000
const Held = v.object({ token: v.string(), host: v.string(), pid: v.number(), until: v.number() })

interface StoredRow {
  readonly id: number
  readonly value: string
}

/**
 * Lets one process at a time deliver to a destination, of all that run on the same database. Two that read and send side by
 * side could send an older state after a newer one. Taking it is one conditional update: the database decides.
 */
export const lease = (strapi: Core.Strapi, name: string): Lease => {
  const key = `plugin_catalogue_lease_${name}`
  const self = { token: randomUUID(), host: hostname(), pid: process.pid }
  const store = strapi.db.query('strapi::core-store')
  let heldUntil = 0

  const read = async (): Promise<StoredRow> => {
    const first = () => store.findOne({ where: { key }, orderBy: { id: 'asc' } }) as Promise<StoredRow | null>
    const found = await first()
    if (found !== null) return found
    await store.create({ data: { key, value: '{}', type: 'object' } })
    // Where two have made one at once, the first counts for both.
    const made = await first()
    if (made === null) throw new Error(`no row for the lease ${name}`)
    return made
  }
  const holderOf = ({ value }: StoredRow): Holder | null => {
    const held = v.safeParse(Held, JSON.parse(value))
    return held.success ? held.output : null
  }
  const write = async ({ id, value }: StoredRow, holder: Holder | object): Promise<boolean> => {
    const { count } = await store.updateMany({
      where: { id, value },
      data: { value: JSON.stringify(holder) },
    })
    return count === 1
  }

  return {
    hold: async () => {
      const now = Date.now()
      if (heldUntil - now > (2 * leaseMilliseconds) / 3) return true
      const row = await read()
      const holder = holderOf(row)
      const isFree = holder === null || holder.token === self.token || holderIsGone(holder, self, now)
      const until = now + leaseMilliseconds
      heldUntil = isFree && (await write(row, { ...self, until })) ? until : 0
      return heldUntil > 0
    },
    release: async () => {
      heldUntil = 0
      const row = await read()
      if (holderOf(row)?.token === self.token) await write(row, {})
    },
  }
}

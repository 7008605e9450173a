import { setTimeout as pause } from 'node:timers/promises'
import type { Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { until } from '../real/until.ts'
import type { Thing } from './whereabouts.ts'

/** What an editor wants of a thing: out, an item with this phone, or down. */
export interface Wish {
  readonly kind: 'item' | 'record'
  readonly documentId: string
  readonly thing: Thing
  readonly out: boolean
}

/** The people at their desks; after an outage they sign in again. */
export interface Desk {
  bureau: Team
}

const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }

const publicPhone = async ({ editor }: Team, documentId: string): Promise<string | null> => {
  const at = `/content-manager/collection-types/plugin::catalogue.item/${documentId}?status=published`
  const { status, body } = await editor.call('GET', at)
  if (status === 404) return null
  const { data } = body as { data: { phones: readonly { number: string }[] | null } | null }
  return data?.phones?.[0]?.number ?? null
}

const stateOf = async ({ editor }: Team, { kind, documentId }: Wish): Promise<string> =>
  (await editor.review(kind, documentId)).latest?.state ?? 'none'

/** One step nearer to the wish from wherever the thing stands, as a person who looks first would take it; true: it is there. */
const step = async (bureau: Team, wish: Wish): Promise<boolean> => {
  const { kind, documentId, thing, out } = wish
  const state = await stateOf(bureau, wish)
  if (!out) {
    if (state === 'withdrawn') return true
    await bureau.withdraw(kind, documentId)
    return false
  }
  switch (state) {
    case 'inReview':
      await bureau.approve(kind, documentId)
      return false
    case 'approved':
      await bureau.release(kind, documentId)
      return false
    case 'withdrawn':
      await bureau.editor.command(kind, documentId, { does: 'reopen' })
      return false
    default: {
      const isOut =
        state === 'published' &&
        (kind === 'record' || (await publicPhone(bureau, documentId)) === thing.words)
      if (isOut) return true
      if (kind === 'item')
        await bureau.editor.save(kind, documentId, { phones: [{ label: null, number: thing.words }] })
      await bureau.editor.command(kind, documentId, { does: 'submit', sheet })
      return false
    }
  }
}

const patience = 100

/**
 * Has a wish come true, whatever is killed meanwhile: who gets no answer waits, signs in again, looks how far things are
 * and goes on from there. Gives up only after so many refusals that it can be no outage. Answers how often it was cut off.
 */
export const fulfil = async (it: Stack, desk: Desk, wish: Wish): Promise<number> => {
  let cutOff = 0
  for (;;)
    try {
      if (await step(desk.bureau, wish)) return cutOff
    } catch (error) {
      cutOff += 1
      if (cutOff > patience) throw error
      await pause(200)
      desk.bureau = await until('the CMS to take logins again', () => team(it), 180)
    }
}

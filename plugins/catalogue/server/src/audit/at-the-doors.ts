import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { doorAt, turnedAway, type Door } from '@gongkai/catalogue-core/review'
import { plainPath } from '../uploads/plain-path.ts'
import { callerAt, type Asking } from './caller.ts'
import { isTold } from './note-refusal.ts'
import { tellRefusal } from './refusals.ts'
import { thingAt } from './thing.ts'

const Handled = v.object({ route: v.object({ handler: v.string() }) })

/** What was asked, in the word of Strapi's own routes; where none matched, the method is all there is. */
const doesOf = ({ state, method }: Asking): string => {
  const read = v.safeParse(Handled, state)
  const name = read.success ? read.output.route.handler.split('.').at(-1) : undefined
  return (name ?? method.toLowerCase()).slice(0, 40)
}

const Refused = v.object({
  error: v.object({ details: v.object({ problems: v.array(v.object({ code: v.string() })) }) }),
})

const codesIn = (body: unknown): readonly string[] => {
  const read = v.safeParse(Refused, body)
  return read.success ? read.output.error.details.problems.map(({ code }) => code) : []
}

const tell = async (strapi: Core.Strapi, context: Asking, door: Door): Promise<void> => {
  const reason = turnedAway(context.status)
  if (reason === null || context.method === 'OPTIONS' || isTold(context)) return
  const codes = codesIn(context.body)
  const refusal = {
    door,
    act: 'door',
    does: doesOf(context),
    ...thingAt(door, context),
    version: null,
    codes: codes.length > 0 ? codes : [reason],
    agencyKey: null,
    title: null,
  }
  tellRefusal(strapi, await callerAt(strapi, context, door), refusal, new Date())
}

/**
 * Around everything: whoever is turned away at a door of what is governed, by Strapi's own rights, a policy, a token or a
 * missing login, stands in the audit as those do whom the review refuses. What is answered with a yes costs a look at a number.
 */
export const tellOfRefusals =
  (strapi: Core.Strapi) =>
  async (context: Asking, next: () => Promise<void>): Promise<void> => {
    await next()
    if (turnedAway(context.status) === null) return
    const asked = plainPath(context.path)
    // What cannot be decoded is an attempt on files: nothing else is asked for that way.
    const door = asked === null ? 'files' : doorAt(asked)
    if (door !== null) await tell(strapi, context, door)
  }

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import {
  afterTelling,
  folding,
  isOver,
  untold,
  type Caller,
  type Refusal,
  type RefusalWindow,
} from '@gongkai/catalogue-core/review'
import { isDocumentKind } from '../doors.ts'
import { standingOf } from '../review/standing.ts'
import { appendAudit } from './append.ts'
import type { Entry } from './entry.ts'
import { countOf, lineOf } from './refusal-line.ts'

interface Met {
  readonly who: Entry['who']
  readonly caller: Caller
  readonly window: RefusalWindow
}

/** Refusals of one running system: what is counted, and the lines that are being written, one after the other. */
interface Refusals {
  readonly met: Map<string, Met>
  readonly outside: <T>(act: () => T) => T
  writing: Promise<void>
  timer: ReturnType<typeof setInterval> | null
}

const running = new WeakMap<Core.Strapi, Refusals>()

const refusalsOf = (strapi: Core.Strapi): Refusals => {
  const known = running.get(strapi)
  if (known !== undefined) return known
  // A line is no part of the act that was refused, nor of its transaction.
  const made: Refusals = {
    met: new Map(),
    outside: AsyncLocalStorage.snapshot(),
    writing: Promise.resolve(),
    timer: null,
  }
  running.set(strapi, made)
  return made
}

/** Whose thing it is and what it is called, where the door that refused did not look. */
const withStanding = async (strapi: Core.Strapi, refusal: Refusal): Promise<Refusal> => {
  const { kind, about, title } = refusal
  if (kind === null || about === null || title !== null || !isDocumentKind(kind)) return refusal
  return { ...refusal, ...(await standingOf(strapi, kind, about)) }
}

const write = (strapi: Core.Strapi, refusal: Refusal, entry: (whole: Refusal) => Entry): void => {
  const all = refusalsOf(strapi)
  const line = async (): Promise<void> => {
    try {
      await appendAudit(strapi, [entry(await withStanding(strapi, refusal))])
    } catch (error) {
      strapi.log.error(`catalogue: a refusal could not be written to the audit: ${String(error)}`)
    }
  }
  all.writing = all.writing.then(() => all.outside(line))
}

const writeCounted = (strapi: Core.Strapi, { who, window }: Met): void => {
  for (const folded of untold(window))
    write(strapi, folded.first, (whole) => countOf(who, { ...folded, first: whole }))
}

/** Writes a refusal down by itself: of code, jobs and the clock, which nobody can make knock a thousand times. */
export const writeRefusal = (strapi: Core.Strapi, who: Entry['who'], refusal: Refusal, now: Date): void => {
  write(strapi, refusal, (whole) => lineOf(who, whole, now))
}

/** Tells the audit of a refusal: the first of its kind in a line at once, what is like it in a count. Never waited for. */
export const tellRefusal = (strapi: Core.Strapi, who: Entry['who'], refusal: Refusal, now: Date): void => {
  const { met } = refusalsOf(strapi)
  const key = JSON.stringify([who.is, who.id ?? who.name])
  const caller: Caller = who.is === 'nobody' ? 'unknown' : 'known'
  const before = met.get(key)
  const over = before !== undefined && isOver(before.window, caller, now.getTime())
  if (over) writeCounted(strapi, before)
  const { window, line } = folding(over ? null : (before?.window ?? null), caller, refusal, now.getTime())
  met.set(key, { who, caller, window })
  if (line !== null) write(strapi, line, (whole) => lineOf(who, whole, now))
}

/** Brings the audit to the present, for whoever reads it: what was counted until now is written, and every line waited for. */
export const refusalsTold = async (strapi: Core.Strapi): Promise<void> => {
  const all = refusalsOf(strapi)
  for (const [key, one] of all.met) {
    writeCounted(strapi, one)
    all.met.set(key, { ...one, window: afterTelling(one.window) })
  }
  await all.writing
}

const sweepMilliseconds = 60_000

export const startRefusals = (strapi: Core.Strapi): void => {
  const all = refusalsOf(strapi)
  all.timer = setInterval(() => {
    const now = Date.now()
    for (const [key, one] of all.met) {
      if (!isOver(one.window, one.caller, now)) continue
      writeCounted(strapi, one)
      all.met.delete(key)
    }
  }, sweepMilliseconds)
  all.timer.unref()
}

/** Nothing that was counted is lost when the system stops. */
export const stopRefusals = async (strapi: Core.Strapi): Promise<void> => {
  const { timer } = refusalsOf(strapi)
  if (timer !== null) clearInterval(timer)
  await refusalsTold(strapi)
}

import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { reasonOf } from '../relay/reason.ts'

/** What the rebuild service says has become of a hook. */
export type HookState =
  | { readonly is: 'released'; readonly at: string }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'pending' }
  /** It was answered once, and is not known any more. */
  | { readonly is: 'unknown' }
  | { readonly is: 'away'; readonly reason: string }

const Answer = v.variant('outcome', [
  v.object({ outcome: v.literal('released'), at: v.string() }),
  v.object({ outcome: v.literal('failed'), reason: v.string() }),
  v.object({ outcome: v.literal('pending') }),
])
const Unknown = v.object({ code: v.literal('HOOK_UNKNOWN') })

const waitSeconds = 20

const rest = async (milliseconds: number, stop: AbortSignal): Promise<void> => {
  try {
    await wait(milliseconds, undefined, { signal: stop })
  } catch (error) {
    if (!stop.aborted) throw error
  }
}

const ask = async (service: string, hook: string, stop: AbortSignal): Promise<HookState> => {
  try {
    const url = new URL(`/hooks/${encodeURIComponent(hook)}?wait=${String(waitSeconds)}`, service)
    const signal = AbortSignal.any([stop, AbortSignal.timeout((waitSeconds + 10) * 1000)])
    const response = await fetch(url, { signal, redirect: 'error' })
    const body: unknown = await response.json()
    if (response.status === 404 && v.is(Unknown, body)) return { is: 'unknown' }
    const answer = v.safeParse(Answer, body)
    if (!answer.success) return { is: 'away', reason: `HTTP ${String(response.status)}` }
    const said = answer.output
    switch (said.outcome) {
      case 'released':
        return { is: 'released', at: said.at }
      case 'failed':
        return { is: 'failed', reason: said.reason }
      case 'pending':
        return { is: 'pending' }
    }
  } catch (error) {
    return { is: 'away', reason: reasonOf(error) }
  }
}

const mostAtOnce = 4
const againMilliseconds = 2000
/** Longer than any receipt goes without a look. */
const wantedMilliseconds = 60_000
const mostKnown = 1000

export interface HookWatch {
  /** What is known of a hook now; it is asked after from then on. */
  look(hook: string): HookState | null
  /** It is about to be sent again, and what was known of it holds no more. */
  forget(hook: string): void
  stop(): Promise<void>
}

const isOver = (state: HookState | undefined): boolean => state?.is === 'released' || state?.is === 'unknown'

/**
 * Asks what became of hooks, a few at a time however many there are: one run mostly answers all of them. `heard` is told
 * whenever something new is known of one.
 */
export const watchHooks = (service: string, heard: (hook: string) => void): HookWatch => {
  const known = new Map<string, HookState>()
  const wantedUntil = new Map<string, number>()
  const queue = new Set<string>()
  const asking = new Map<string, Promise<void>>()
  const stopping = new AbortController()

  const note = (hook: string, state: HookState): void => {
    const before = known.get(hook)
    known.delete(hook)
    known.set(hook, state)
    // The oldest are asked after again, should anybody want to know.
    for (const old of known.keys()) if (known.size > mostKnown) known.delete(old)
    if (before?.is !== state.is) heard(hook)
  }
  const follow = async (hook: string): Promise<void> => {
    while ((wantedUntil.get(hook) ?? 0) > Date.now()) {
      const state = await ask(service, hook, stopping.signal)
      if (stopping.signal.aborted) return
      note(hook, state)
      if (isOver(state)) break
      // One that failed, or a service that is away, answers at once: not to be asked again at once.
      if (state.is !== 'pending') await rest(againMilliseconds, stopping.signal)
    }
    wantedUntil.delete(hook)
  }
  const begin = (): void => {
    for (const hook of queue) {
      if (asking.size >= mostAtOnce) return
      queue.delete(hook)
      asking.set(
        hook,
        follow(hook).finally(() => {
          asking.delete(hook)
          begin()
        }),
      )
    }
  }
  return {
    look: (hook) => {
      const state = known.get(hook)
      if (!isOver(state) && !stopping.signal.aborted) {
        wantedUntil.set(hook, Date.now() + wantedMilliseconds)
        if (!asking.has(hook)) queue.add(hook)
        begin()
      }
      return state ?? null
    },
    forget: (hook) => {
      known.delete(hook)
    },
    stop: async () => {
      stopping.abort()
      queue.clear()
      await Promise.all(asking.values())
    },
  }
}

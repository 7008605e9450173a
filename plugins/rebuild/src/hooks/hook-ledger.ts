import { EventEmitter, once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isForgotten, pending, readEntry, type HookEntry, type HookState } from './hook-entry.ts'
import { Journal } from './journal.ts'

export interface Hook {
  readonly id: string
  readonly receivedAt: string
  readonly changes: readonly number[]
  readonly force: boolean
  readonly state: HookState
}

type ArrivingHook = Pick<Hook, 'id' | 'changes' | 'force'>

/** Every hook that was answered with 202, and what became of it. Survives a kill at any moment. */
export class HookLedger {
  readonly #journal: Journal
  readonly #hooks = new Map<string, Hook>()
  /** Hooks on their way to the disk. */
  readonly #arriving = new Map<string, { readonly hook: Hook; readonly safe: Promise<void> }>()
  readonly #settled = new EventEmitter().setMaxListeners(0)
  #lines = 0
  #compactAt = 0

  private constructor(journal: Journal) {
    this.#journal = journal
  }

  /** Opens the ledger of `folder`; lines that cannot be read are handed to `report`. */
  static async open(folder: string, now: Date, report: (line: string) => void): Promise<HookLedger> {
    await mkdir(folder, { recursive: true })
    const ledger = new HookLedger(await Journal.open(join(folder, 'hooks.jsonl')))
    for (const line of await ledger.#journal.lines()) {
      const entry = readEntry(line)
      if (entry === null) report(line)
      else ledger.#apply(entry)
    }
    await ledger.#compact(now)
    return ledger
  }

  /** Returns once the hook is safe on disk. The same id is the same hook, however often it is sent. */
  async receive(
    arriving: ArrivingHook,
    now: Date,
  ): Promise<{ readonly hook: Hook; readonly repeated: boolean }> {
    const known = this.#hooks.get(arriving.id)
    if (known !== undefined) return { hook: known, repeated: true }
    const underWay = this.#arriving.get(arriving.id)
    if (underWay !== undefined) {
      await underWay.safe
      return { hook: underWay.hook, repeated: true }
    }
    const hook: Hook = { ...arriving, receivedAt: now.toISOString(), state: pending }
    const safe = this.#journal.append(JSON.stringify(receivedEntry(hook)))
    this.#arriving.set(hook.id, { hook, safe })
    try {
      await safe
      this.#hooks.set(hook.id, hook)
      this.#lines += 1
    } finally {
      this.#arriving.delete(hook.id)
    }
    return { hook, repeated: false }
  }

  find(id: string): Hook | null {
    return this.#hooks.get(id) ?? null
  }

  /** What a run still has to answer, oldest first. */
  open(): readonly Hook[] {
    return [...this.#hooks.values()].filter(({ state }) => state.outcome !== 'released')
  }

  async settle(ids: readonly string[], state: HookState, now: Date): Promise<void> {
    if (ids.length === 0) return
    const entry: HookEntry = { is: 'settled', ids: [...ids], state }
    this.#apply(entry)
    for (const id of ids) this.#settled.emit(`settled ${id}`)
    await this.#journal.append(JSON.stringify(entry))
    if (this.#lines > this.#compactAt) await this.#compact(now)
  }

  /** The hook's state as soon as it is not pending, or after `ms`, or when `stop` says so. */
  async waitFor(id: string, ms: number, stop: AbortSignal): Promise<HookState | null> {
    if (ms > 0 && this.find(id)?.state.outcome === 'pending') {
      const signal = AbortSignal.any([stop, AbortSignal.timeout(ms)])
      try {
        await once(this.#settled, `settled ${id}`, { signal })
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
    return this.find(id)?.state ?? null
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #apply(entry: HookEntry): void {
    this.#lines += 1
    if (entry.is === 'received') {
      const { id, at, changes, force } = entry
      if (!this.#hooks.has(id)) this.#hooks.set(id, { id, receivedAt: at, changes, force, state: pending })
      return
    }
    for (const id of entry.ids) {
      const hook = this.#hooks.get(id)
      if (hook !== undefined) this.#hooks.set(id, { ...hook, state: entry.state })
    }
  }

  async #compact(now: Date): Promise<void> {
    for (const { id, state } of this.#hooks.values()) if (isForgotten(state, now)) this.#hooks.delete(id)
    await this.#journal.rewrite(() => {
      // A hook may be on disk and its sender not yet answered: it is only in #arriving then, and must not be lost.
      const hooks = [...this.#hooks.values(), ...[...this.#arriving.values()].map(({ hook }) => hook)]
      const entries = hooks.flatMap((hook) => [receivedEntry(hook), ...settledEntry(hook)])
      this.#lines = entries.length
      // Twice as long before the next time: on average a line is then written no more than three times.
      this.#compactAt = 1000 + 2 * entries.length
      return entries.map((entry) => JSON.stringify(entry))
    })
  }
}

const receivedEntry = ({ id, receivedAt, changes, force }: Hook): HookEntry => ({
  is: 'received',
  id,
  at: receivedAt,
  changes: [...changes],
  force,
})

const settledEntry = ({ id, state }: Hook): readonly HookEntry[] =>
  state.outcome === 'pending' ? [] : [{ is: 'settled', ids: [id], state }]

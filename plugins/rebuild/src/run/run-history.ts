import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeDurably } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { parsedJson } from '../node/parsed-json.ts'

const runsKept = 20

export const RunRecord = v.object({
  id: v.string(),
  startedAt: v.string(),
  endedAt: v.string(),
  outcome: v.picklist(['released', 'unchanged', 'failed', 'stopped']),
  /** Hooks the run answered. */
  hooks: v.number(),
  release: v.optional(v.string()),
  pages: v.optional(v.number()),
  version: v.optional(v.number()),
  /** Milliseconds of each step. */
  steps: v.optional(v.record(v.string(), v.number())),
  /** Files that were rendered anew, that came out as they were, that were taken over unasked, that are gone. */
  rendered: v.optional(v.number()),
  same: v.optional(v.number()),
  reused: v.optional(v.number()),
  removed: v.optional(v.number()),
  code: v.optional(v.string()),
  reason: v.optional(v.string()),
  /** How often it was tried with this same result. */
  tries: v.optional(v.number()),
})
export type RunRecord = v.InferOutput<typeof RunRecord>

/** Newest first. A failure that is only repeated stays one entry: the list is to tell what happened, not how often. */
export const withRun = (runs: readonly RunRecord[], run: RunRecord): readonly RunRecord[] => {
  const [last, ...earlier] = runs
  const repeats = last !== undefined && run.outcome === 'failed' && last.reason === run.reason
  const newest = repeats
    ? [{ ...run, startedAt: last.startedAt, tries: (last.tries ?? 1) + 1 }, ...earlier]
    : [run, ...runs]
  return newest.slice(0, runsKept)
}

/** The last runs, kept over a restart for whoever asks what happened last night. */
export class RunHistory {
  readonly #path: string
  #runs: readonly RunRecord[]

  private constructor(path: string, runs: readonly RunRecord[]) {
    this.#path = path
    this.#runs = runs
  }

  static async open(path: string): Promise<RunHistory> {
    const text = await readFile(path, 'utf8').catch(nullIfMissing)
    const read = v.safeParse(v.array(RunRecord), text === null ? [] : parsedJson(text))
    return new RunHistory(path, read.success ? read.output : [])
  }

  runs(): readonly RunRecord[] {
    return this.#runs
  }

  async add(run: RunRecord): Promise<void> {
    this.#runs = withRun(this.#runs, run)
    await writeDurably(this.#path, JSON.stringify(this.#runs))
  }
}

import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeDurably } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { parsedJson } from '../node/parsed-json.ts'

/** What is known of a target, kept over restarts: `state/deploy/<name>.json`. */
const TargetState = v.object({
  /** Where it is. Another place: nothing is known. */
  place: v.string(),
  /** The last release that was carried whole, and when. */
  release: v.nullable(v.string()),
  at: v.nullable(v.string()),
  /** Releases of which a part may have arrived since. */
  tried: v.array(v.string()),
  failure: v.nullable(
    v.object({ release: v.string(), at: v.string(), count: v.number(), reason: v.string() }),
  ),
})
export type TargetState = Readonly<v.InferOutput<typeof TargetState>>

const nothingKnown = (place: string): TargetState => ({
  place,
  release: null,
  at: null,
  tried: [],
  failure: null,
})

/** A state that cannot be read is none: everything is carried anew. */
export const readState = async (file: string, place: string): Promise<TargetState> => {
  const text = await readFile(file, 'utf8').catch(nullIfMissing)
  const read = text === null ? null : v.safeParse(TargetState, parsedJson(text))
  return read?.success === true && read.output.place === place ? read.output : nothingKnown(place)
}

export const writeState = (file: string, state: TargetState): Promise<void> =>
  writeDurably(file, `${JSON.stringify(state, null, 2)}\n`)

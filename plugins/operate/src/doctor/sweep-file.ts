import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { writeWhole } from '../supervise/write-file.ts'

/** What the last look at database, index and site found, kept for whoever asks how things stand. */
export const SweepResult = v.object({
  at: v.string(),
  healthy: v.boolean(),
  /** Differences that are left. */
  drift: v.number(),
  /** Differences that are no more. */
  repaired: v.number(),
  /** The first of them, each as a person reads it. */
  lines: v.array(v.string()),
})
export type SweepResult = v.InferOutput<typeof SweepResult>

const linesKept = 50

export const writeSweepResult = (file: string, result: SweepResult): void => {
  writeWhole(file, { ...result, lines: result.lines.slice(0, linesKept) })
}

/** Null before the first look, and where the file cannot be read: then nothing is known. */
export const readSweepResult = (file: string): SweepResult | null => {
  if (!existsSync(file)) return null
  try {
    const read = v.safeParse(SweepResult, JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

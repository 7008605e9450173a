import { readFile } from 'node:fs/promises'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { settingsOf } from './settings.ts'

/** What the last comparison of database, index and site found. */
const Drift = v.object({
  at: v.string(),
  healthy: v.boolean(),
  drift: v.number(),
  repaired: v.number(),
  lines: v.array(v.string()),
})
export type Drift = v.InferOutput<typeof Drift>

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Null where none was made yet, or nobody says where it is kept. */
export const lastDrift = async (strapi: Core.Strapi): Promise<Drift | null> => {
  const { sweepFile } = settingsOf(strapi)
  if (sweepFile === '') return null
  try {
    const read = v.safeParse(Drift, parsed(await readFile(sweepFile, 'utf8')))
    return read.success ? read.output : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

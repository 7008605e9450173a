import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { row, type Row } from './measure.ts'

const Figures = v.object({ time: v.number(), grown: v.number() })

const job = async (how: 'import' | 'loop', rows: number): Promise<v.InferOutput<typeof Figures>> => {
  const script = path.join(import.meta.dirname, 'bulk-job.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, how, String(rows)], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return v.parse(Figures, JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
}

/**
 * Ten thousand items into a fresh CMS and published, all guards on: the importer (content that comes
 * reviewed goes out in one step) beside a loop of create, submit, approve and release.
 */
export const bulk = async (runs: number, count: number): Promise<readonly Row[]> => {
  const ours: { time: number; grown: number }[] = []
  const fifths: { time: number; grown: number }[] = []
  const loops: { time: number; grown: number }[] = []
  for (let i = 0; i < runs; i += 1) {
    ours.push(await job('import', count))
    fifths.push(await job('import', count / 5))
    loops.push(await job('loop', count))
  }
  const times = (figures: readonly { time: number }[]) => figures.map(({ time }) => time)
  const memory = (figures: readonly { grown: number }[]) => figures.map(({ grown }) => grown)
  return [
    row('bulk', `${String(count)} items imported and released`, times(ours), {
      what: 'loop of create, submit, approve, release',
      values: times(loops),
    }),
    row(
      'bulk',
      `memory grown by ${String(count)} items`,
      memory(ours),
      { what: `by ${String(count / 5)}`, values: memory(fifths) },
      'MiB',
    ),
  ]
}

import path from 'node:path'
import { meilisearch } from '../../real/meilisearch.ts'
import { row, type Row } from '../measure.ts'
import { corpus } from './corpus.ts'
import { byClass, judgedIn, outcome, type Figures, type Outcome } from './judged.ts'
import { bareRows, defaultMeilisearch, ourSearch, type Engine } from './server.ts'
import { staticSearch } from './static.ts'
import { sqliteText } from './text-index.ts'
import { understandingFor } from './understanding.ts'

const here = path.resolve(import.meta.dirname, '../../search')

/** The tuned set, and those that nothing was tuned on. */
export const sets = {
  judged: path.join(here, 'judged.json'),
  'held out': path.join(here, 'held-out.json'),
  'held out later': path.join(here, 'held-out-later.json'),
  strangers: path.join(here, 'held-out-strangers.json'),
} as const

/** For each engine and set of queries the figures of each class. */
export type Measured = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Figures>>>>>>

const answered = async (engine: Engine, file: string): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const judged of await judgedIn(file)) outcomes.push(outcome(judged, await engine.ask(judged.query)))
  return outcomes
}

/** Asks every query of every file of our search, of its static fallback, of Meilisearch as it comes and of SQLite as it comes, on the same rows. */
const measureSearch = async (files: Readonly<Record<string, string>>): Promise<Measured> => {
  const documents = await corpus()
  const rows = bareRows(documents)
  const server = await meilisearch()
  try {
    const understanding = understandingFor(documents)
    const engines = [
      await ourSearch(server.host, server.key, documents, understanding),
      staticSearch(documents, understanding),
      await defaultMeilisearch(server.host, server.key, rows),
      sqliteText(rows),
    ]
    const measured: Record<string, Record<string, Record<string, Figures>>> = {}
    for (const engine of engines) {
      const own: Record<string, Record<string, Figures>> = {}
      for (const [name, file] of Object.entries(files))
        own[name] = { ...byClass(await answered(engine, file)) }
      measured[engine.name] = own
    }
    return measured
  } finally {
    await server.stop()
  }
}

const percent = (share: number): number => 100 * share

const rowsOf = (engine: string, set: string, name: string, figures: Figures): readonly Row[] => {
  const what = `${engine}, ${set}, ${name} (${figures.queries})`
  const one = (measure: string, value: number): Row =>
    row('search', `${what}: ${measure}`, [value], null, '%')
  const first = one('success@1', percent(figures.first))
  if (name !== 'all') return [first]
  return [
    first,
    one('success@5', percent(figures.firstFive)),
    one('MRR × 100', percent(figures.meanReciprocal)),
    one('no hit', percent(figures.zero / Math.max(1, figures.queries))),
  ]
}

export const search = async (queries: string | undefined): Promise<readonly Row[]> => {
  const measured = await measureSearch(queries === undefined ? sets : { [path.basename(queries)]: queries })
  return Object.entries(measured).flatMap(([engine, own]) =>
    Object.entries(own).flatMap(([set, classes]) =>
      Object.entries(classes).flatMap(([name, figures]) => rowsOf(engine, set, name, figures)),
    ),
  )
}

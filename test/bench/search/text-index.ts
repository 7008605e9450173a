import { DatabaseSync } from 'node:sqlite'
import type { Bare, Engine } from './server.ts'

const looked = 20

/**
 * SQLite's full-text search as it comes for Chinese: the trigram tokeniser, which needs three characters, and LIKE for
 * shorter words. The question as it was typed, its words joined by AND.
 */
export const sqliteText = (rows: readonly Bare[]): Engine => {
  const database = new DatabaseSync(':memory:')
  database.exec("CREATE VIRTUAL TABLE row USING fts5(id UNINDEXED, words, tokenize='trigram')")
  const insert = database.prepare('INSERT INTO row (id, words) VALUES (?, ?)')
  for (const { id, ...fields } of rows) insert.run(id, Object.values(fields).flat().join('\n'))
  const match = database.prepare('SELECT id FROM row WHERE row MATCH ? ORDER BY bm25(row) LIMIT ?')
  const like = database.prepare("SELECT id FROM row WHERE words LIKE ? ESCAPE '\\' LIMIT ?")
  const idsOf = (found: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
    found.map(({ id }) => String(id))
  return {
    name: 'SQLite FTS5',
    ask: (query) => {
      const words = query.split(/\s+/u).filter((word) => word !== '')
      const long = words.every((word) => [...word].length >= 3)
      const ids = long
        ? idsOf(match.all(words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND '), looked))
        : idsOf(like.all(`%${query.replace(/[\\%_]/g, (c) => `\\${c}`)}%`, looked))
      return Promise.resolve(ids)
    },
  }
}

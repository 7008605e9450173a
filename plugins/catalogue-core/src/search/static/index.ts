/**
 * The static index's side of search that runs in a browser. Apart from the rest: only who cannot ask the search server
 * needs it.
 */
export { answerStatically, type StaticAnswer, type StaticQuery } from './answer.ts'
export type { FetchShard } from './shards.ts'

import type { GovernmentRecord } from '../catalogue/record.ts'
import { citedStatutory } from './statutory-article.ts'
import { otherStatutory, type StatutoryNumber } from './statutory-names.ts'
import { placeByWords, placeOfKind } from './statutory-words.ts'

/** What told where something belongs; `none`: nothing did, so it stands with the rest. */
export type PlacedBy = 'article' | 'kind' | 'words' | 'none'

/** One of the fifteen items of 条例 art. 20 that a row or record belongs to. */
export interface Place {
  readonly number: StatutoryNumber
  readonly by: PlacedBy
}

type Row = Readonly<Record<'basis' | 'path', readonly string[]>>

const rest: readonly Place[] = [{ number: otherStatutory, by: 'none' }]

const byWords = (path: readonly string[]): readonly Place[] => {
  const number = placeByWords(path)
  return number === null ? rest : [{ number, by: 'words' }]
}

/**
 * Where a row belongs: by the article it cites, else by the words of its names. A row whose names plainly say something
 * else than its citation (规范性文件 under 第二款) stands in both places: the agency's words are kept, and it is found.
 */
export const placesOfItem = ({ basis, path }: Row): readonly Place[] => {
  const cited = citedStatutory(basis)
  if (cited.length === 0) return byWords(path)
  const named = placeByWords(path)
  const places = cited.map((number): Place => ({ number, by: 'article' }))
  return named === null || named === otherStatutory || cited.includes(named)
    ? places
    : [...places, { number: named, by: 'words' }]
}

/** Where a record belongs: by the article that its item cites, else by its kind, else by the words of its item. */
export const placesOfRecord = (
  { kind }: Pick<GovernmentRecord, 'kind'>,
  item: Row | null,
): readonly Place[] => {
  const own = placeOfKind[kind]
  const byKind: readonly Place[] = own === undefined ? [] : [{ number: own, by: 'kind' }]
  const cited = item === null ? [] : citedStatutory(item.basis)
  if (cited.length > 0) {
    // Of several that its item names, the one of its kind is its own.
    if (own !== undefined && cited.includes(own)) return [{ number: own, by: 'article' }]
    return [...cited.map((number): Place => ({ number, by: 'article' })), ...byKind]
  }
  if (byKind.length > 0) return byKind
  return item === null ? rest : byWords(item.path)
}

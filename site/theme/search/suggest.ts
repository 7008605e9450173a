import {
  meantWords,
  nearWords,
  normaliseQuery,
  type Hit,
  type QueryPlan,
} from '@gongkai/catalogue-core/search'
import { underBase } from '../base.ts'
import { askedAnew, type SearchAddress } from './address.ts'
import { pieces } from './marked.ts'
import type { NamedAgency } from './parts.ts'
import type { Recent } from './recent.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

export interface Option {
  /** May carry the index's marks. */
  readonly text: string
  /** Which agency's, where the text alone does not tell. */
  readonly note: string
  /** `?q=…` asks here, anything else is opened. */
  readonly href: string
}

export interface OptionGroup {
  readonly name: string
  readonly options: readonly Option[]
}

const mostWords = 3
const mostAgencies = 3
const mostItems = 4
const mostRecent = 3

interface Typed {
  readonly text: string
  readonly address: Pick<SearchAddress, 'explain'>
  readonly agencies: readonly NamedAgency[]
  readonly recent: readonly Recent[]
  readonly base: string
  readonly t: SearchStrings
}

/** What was found for what is typed; null as long as that is not known. */
export interface Known {
  readonly plan: QueryPlan
  readonly hits: readonly Hit[]
}

/** Every character typed stands in the name, in that order: 市医保局 is in 慈溪市医疗保障局. */
const names = (name: string, typed: string): boolean => {
  let at = 0
  for (const character of typed) {
    at = name.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Those whose title has what is typed; where none has, as letters stand in no title, what was found first. */
const titled = (hits: readonly Hit[]): readonly Hit[] => {
  const having = hits.filter(({ _formatted }) => pieces(_formatted.title).some((piece) => piece.marked))
  return having.length > 0 ? having : hits.slice(0, 2)
}

/** What is offered to who types, the likeliest first; nothing of it is asked of a server of its own. */
export const suggestionsFor = (
  { text, address, agencies, recent, base, t }: Typed,
  known: Known | null,
): readonly OptionGroup[] => {
  const typed = normaliseQuery(text)
  const words =
    known === null ? [] : [...meantWords(known.plan).flatMap(({ as }) => as), ...nearWords(known.plan)]
  const ask = (q: string): Option => ({ text: q, note: '', href: askedAnew(q, address) })
  const groups: readonly OptionGroup[] = [
    { name: t.suggestions.words, options: [...new Set(words)].slice(0, mostWords).map(ask) },
    {
      name: t.suggestions.agencies,
      options: agencies
        .filter(({ name }) => [...typed].length > 1 && names(normaliseQuery(name), typed))
        .slice(0, mostAgencies)
        .map(({ name, href }) => ({ text: name, note: '', href })),
    },
    {
      name: t.suggestions.items,
      options: titled(known?.hits ?? [])
        .slice(0, mostItems)
        .map(({ _formatted, agencyName, url }) => ({
          text: _formatted.title,
          note: agencyName,
          href: underBase(base, url),
        })),
    },
    {
      name: t.suggestions.recent,
      options: recent
        .filter(({ text: before }) => before !== text && normaliseQuery(before).includes(typed))
        .slice(0, mostRecent)
        .map((one) => ({ ...one, note: '' })),
    },
  ]
  const offered = new Set<string>()
  return groups
    .map(({ name, options }) => ({
      name,
      // The same place by two ways is offered once.
      options: options.filter(({ href }) => !offered.has(href) && offered.add(href)),
    }))
    .filter(({ options }) => options.length > 0)
}

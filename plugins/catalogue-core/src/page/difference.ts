import type { Locale } from '../catalogue/ids.ts'
import { readDeadline } from '../deadline/parse.ts'
import type { Period } from '../deadline/rule.ts'
import { periodWords } from '../deadline/unit-words.ts'
import { ruleWords } from '../deadline/words.ts'
import { attributeWords, channelName, channelsOf, type ComparedItem } from './compared.ts'
import { foldName } from './matter.ts'

export const aspects = ['content', 'deadline', 'publisher', 'channels', 'attribute'] as const
export type Aspect = (typeof aspects)[number]

/** A deadline in the words of what is understood of it; its printed words where something is not. */
export interface ReadRule {
  readonly words: string | null
  /** The time it gives until something is public, where it is one that can be laid beside others. */
  readonly limit: Period | null
}

// Only for saying which of two is shorter; no due date is counted by it.
const days: Readonly<Record<Period['unit'], number>> = {
  hour: 1 / 24,
  day: 1,
  workday: 7 / 5,
  week: 7,
  month: 30.4,
  year: 365,
}

const length = ({ amount, unit }: Period): number => amount * days[unit]

export const readRule = (text: string | null, locale: Locale): ReadRule => {
  if (text === null) return { words: null, limit: null }
  const { rules, unread } = readDeadline(text)
  if (rules.length === 0 || unread.length > 0) return { words: null, limit: null }
  const [first] = rules
    .flatMap((rule) => (rule.kind === 'within' && rule.deed === 'publish' ? [rule.limit] : []))
    .sort((a, b) => length(a) - length(b))
  return {
    words: rules.map((rule) => ruleWords(rule, locale)).join(locale === 'en' ? '; ' : '；'),
    limit: first ?? null,
  }
}

/** Rows that say the same of one aspect. */
export interface Agreement {
  /** What they say, for people. Null: nothing. */
  readonly said: string | null
  /** Names of the agencies, each once. */
  readonly agencies: readonly string[]
}

/** How a row's cell stands to the others: `alike` means that there is nothing to mark. */
export type Stand = 'alike' | 'most' | 'differs'

export interface Difference {
  readonly aspect: Aspect
  /** The most agencies first. One only: all agree. */
  readonly agreements: readonly Agreement[]
}

export interface Shortest {
  readonly words: string
  readonly agencies: readonly string[]
  /** Whether different units were laid beside each other. */
  readonly mixed: boolean
}

export interface ChannelUse {
  readonly channel: string
  readonly agencies: readonly string[]
}

export interface Differences {
  readonly differences: readonly Difference[]
  readonly shortest: Shortest | null
  readonly everywhere: readonly string[]
  readonly somewhere: readonly ChannelUse[]
  readonly standOf: (item: ComparedItem, aspect: Aspect) => Stand
}

interface Said {
  readonly key: string
  readonly words: string | null
}

const nothing: Said = { key: '', words: null }

const text = (words: string | null): Said => (words === null ? nothing : { key: foldName(words), words })

const saidOf = (item: ComparedItem, aspect: Aspect, locale: Locale): Said => {
  switch (aspect) {
    case 'content':
      return text(item.content === '' ? null : item.content)
    case 'publisher':
      return text(item.publisher)
    case 'deadline':
      return text(readRule(item.deadline, locale).words ?? item.deadline)
    case 'channels': {
      const names = channelsOf(item.channels)
        .map((one) => channelName(one, locale))
        .sort()
      return names.length === 0 ? nothing : text(names.join('、'))
    }
    case 'attribute':
      return text(attributeWords(item.attribute, locale) ?? (item.attribute.join('、') || null))
  }
}

interface Group extends Agreement {
  readonly key: string
  readonly slugs: ReadonlySet<string>
}

const grouped = (items: readonly ComparedItem[], saidBy: (item: ComparedItem) => Said): readonly Group[] => {
  const groups = new Map<string, { said: string | null; agencies: Map<string, string> }>()
  for (const item of items) {
    const { key, words } = saidBy(item)
    const group = groups.get(key) ?? { said: words, agencies: new Map<string, string>() }
    groups.set(key, group)
    group.agencies.set(item.agency.slug, item.agency.name)
  }
  return [...groups]
    .map(([key, { said, agencies }]) => ({
      key,
      said,
      agencies: [...agencies.values()],
      slugs: new Set(agencies.keys()),
    }))
    .sort((a, b) => b.slugs.size - a.slugs.size)
}

/** The one way that more agencies than any other follow; none where all differ or two ways tie. */
const majority = ([first, second]: readonly Group[]): string | null =>
  first !== undefined && second !== undefined && first.slugs.size > Math.max(1, second.slugs.size)
    ? first.key
    : null

const names = (items: readonly ComparedItem[]): readonly string[] => [
  ...new Map(items.map(({ agency }) => [agency.slug, agency.name])).values(),
]

const shortestOf = (items: readonly ComparedItem[], locale: Locale): Shortest | null => {
  const limits = items.flatMap((item) => {
    const { limit } = readRule(item.deadline, locale)
    return limit === null ? [] : [{ item, limit }]
  })
  const least = Math.min(...limits.map(({ limit }) => length(limit)))
  const shortest = limits.filter(({ limit }) => length(limit) === least)
  const [first] = shortest
  if (first === undefined || new Set(limits.map(({ limit }) => length(limit))).size < 2) return null
  return {
    words: periodWords(first.limit)[locale],
    agencies: names(shortest.map(({ item }) => item)),
    mixed: new Set(limits.map(({ limit }) => limit.unit)).size > 1,
  }
}

const channelUse = (
  items: readonly ComparedItem[],
  locale: Locale,
): Pick<Differences, 'everywhere' | 'somewhere'> => {
  const told = items.filter(({ channels }) => channels.length > 0)
  const all = new Set(told.map(({ agency }) => agency.slug)).size
  const used = [...new Set(told.flatMap(({ channels }) => channelsOf(channels)))].map((channel) => ({
    channel: channelName(channel, locale),
    agencies: names(told.filter(({ channels }) => channelsOf(channels).includes(channel))),
  }))
  return {
    everywhere: used.filter(({ agencies }) => agencies.length === all).map(({ channel }) => channel),
    somewhere: used.filter(({ agencies }) => agencies.length < all),
  }
}

/**
 * Where the agencies of a matter agree and where they differ. A made-up agency is shown beside real ones but is no
 * measure of them: it is left out of the reckoning where two real ones are there.
 */
export const differencesOf = (all: readonly ComparedItem[], locale: Locale): Differences => {
  const real = all.filter(({ agency }) => !agency.demo)
  const items = names(real).length > 1 ? real : all
  const said = new Map<Aspect, Map<ComparedItem, Said>>(
    aspects.map((aspect) => [aspect, new Map(all.map((item) => [item, saidOf(item, aspect, locale)]))]),
  )
  const saidBy = (aspect: Aspect) => (item: ComparedItem) => said.get(aspect)?.get(item) ?? nothing
  const groups = new Map(aspects.map((aspect) => [aspect, grouped(items, saidBy(aspect))]))
  const most = new Map(aspects.map((aspect) => [aspect, majority(groups.get(aspect) ?? [])]))
  return {
    differences: aspects.map((aspect) => ({
      aspect,
      agreements: (groups.get(aspect) ?? []).map(({ said: words, agencies }) => ({ said: words, agencies })),
    })),
    shortest: shortestOf(items, locale),
    ...channelUse(items, locale),
    standOf: (item, aspect) => {
      const usual = most.get(aspect) ?? null
      return usual === null ? 'alike' : saidBy(aspect)(item).key === usual ? 'most' : 'differs'
    },
  }
}

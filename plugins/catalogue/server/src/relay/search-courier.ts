import type { Core } from '@strapi/strapi'
import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import {
  indexName,
  serverSynonyms,
  type SearchDocument,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { searchSettings, structureVersion, synonymsVersion } from '@gongkai/config/search'
import { currentThesaurus } from '../thesaurus/current.ts'
import { bringDocuments, deliverToSearch } from './deliver-search.ts'
import { lookAgainOnce } from './look-again.ts'
import type { Outcome } from './outcome.ts'
import type { Claimed, Failed } from './queue.ts'
import { reasonOf } from './reason.ts'
import { allDocuments } from './search-documents.ts'
import type { SearchServer } from './search-server.ts'
import { SearchTrouble } from './search-trouble.ts'
import { shelf, type Kind, type Shelf, type ShelfState } from './shelf.ts'

export interface SearchCourier {
  deliver(claimed: readonly Claimed[]): Promise<Outcome>
  /** Sees to it that each index is whole, of the present settings and words; what takes long goes on after it has answered. */
  tend(): Promise<void>
  /** Has every index filled anew. */
  refill(): void
  /** Indexes that are being filled, or are to be. */
  filling(): readonly Locale[]
  /** Resolves when no fill is under way. */
  ended(): Promise<void>
}

const why: Readonly<Record<ShelfState['state'], string>> = {
  whole: '应要求 / as asked',
  missing: '检索服务上没有索引（新装或被清空）/ the search server has none: it is new or was emptied',
  unfinished: '索引没有填完 / it was not filled to its end',
  outdated: '检索设置已更新 / the search settings have changed',
}

const absent = (claimed: readonly Claimed[], error: unknown): readonly Failed[] => {
  const reason = reasonOf(error)
  return claimed.map((one) => ({ claimed: one, because: 'absent', reason }))
}

const isFilling = new SearchTrouble(
  { kind: 'taskSlow' },
  '检索索引正在重新生成 / the search index is being filled anew',
)
const mostPauseMilliseconds = 60_000
const freshMilliseconds = 8000

/** `onFilled` is called when an index has been filled, and when a fill that failed may be tried again. */
export const searchCourier = (
  strapi: Core.Strapi,
  server: SearchServer,
  onFilled: () => void,
): SearchCourier => {
  const shelves = new Map(
    locales.map((locale) => [locale, shelf<SearchDocument>(server, indexName(locale))] as const),
  )
  const fills = new Map<Locale, Promise<void>>()
  const asked = new Set<Locale>()
  const untidy = new Set<Locale>(locales)
  const failures = new Map<Locale, number>()
  const notBefore = new Map<Locale, number>()

  const kinds = new WeakMap<Thesaurus, Kind>()
  const kindOf = (thesaurus: Thesaurus): Kind => {
    const known = kinds.get(thesaurus)
    if (known !== undefined) return known
    const kind = { structure: structureVersion, synonyms: synonymsVersion(thesaurus) }
    kinds.set(thesaurus, kind)
    return kind
  }

  const fill = async (
    locale: Locale,
    own: Shelf<SearchDocument>,
    thesaurus: Thesaurus,
    because: string,
  ): Promise<void> => {
    const began = Date.now()
    strapi.log.info(`catalogue: ${own.uid} is filled anew: ${because}`)
    untidy.add(locale)
    const left = new Set<string>()
    try {
      const size = await own.fill({
        kind: kindOf(thesaurus),
        settings: searchSettings(thesaurus),
        source: allDocuments(strapi, locale, left),
        again: async (ids) => {
          // The fill itself waits for these: they cannot be found before it has ended.
          const { refused } = await bringDocuments(strapi, shelves, ids, { until: 'sent' })
          for (const id of refused.keys()) left.add(id)
        },
      })
      if (left.size > 0) await lookAgainOnce(strapi, [...left], new Date())
      failures.delete(locale)
      strapi.log.info(
        `catalogue: ${own.uid} was filled with ${String(size)} documents in ${String(Date.now() - began)} ms`,
      )
    } catch (error) {
      const times = (failures.get(locale) ?? 0) + 1
      failures.set(locale, times)
      notBefore.set(locale, Date.now() + Math.min(2 ** times * 250, mostPauseMilliseconds))
      asked.add(locale)
      strapi.log.warn(`catalogue: ${own.uid} could not be filled and will be again: ${reasonOf(error)}`)
    }
  }

  const startFill = (
    locale: Locale,
    own: Shelf<SearchDocument>,
    thesaurus: Thesaurus,
    because: string,
  ): void => {
    if (fills.has(locale) || Date.now() < (notBefore.get(locale) ?? 0)) return
    asked.delete(locale)
    fills.set(
      locale,
      fill(locale, own, thesaurus, because).finally(() => {
        fills.delete(locale)
        onFilled()
      }),
    )
  }

  const tendOne = async (locale: Locale, own: Shelf<SearchDocument>, thesaurus: Thesaurus): Promise<void> => {
    const found = await own.state(kindOf(thesaurus))
    if (fills.has(locale)) return
    if (found.state !== 'whole' || asked.has(locale)) {
      startFill(locale, own, thesaurus, why[found.state])
      return
    }
    if (untidy.has(locale)) {
      await own.tidy()
      untidy.delete(locale)
    }
    if (found.otherWords) await own.takeWords(kindOf(thesaurus), serverSynonyms(thesaurus))
  }

  let tendedAt = 0
  const tend = async (): Promise<void> => {
    const thesaurus = await currentThesaurus(strapi)
    await Promise.all([...shelves].map(([locale, own]) => tendOne(locale, own, thesaurus)))
    tendedAt = Date.now()
  }
  /** Looking after the indexes takes as long as a delivery: soon after the last time it is enough that they still stand. */
  const isTended = async (claimed: readonly Claimed[]): Promise<boolean> =>
    Date.now() - tendedAt < freshMilliseconds &&
    claimed.every(({ look }) => look.subject !== 'thesaurus') &&
    (await Promise.all([...shelves.values()].map((own) => own.stands()))).every((stands) => stands)

  return {
    tend,
    deliver: async (claimed) => {
      try {
        if (!(await isTended(claimed))) await tend()
      } catch (error) {
        return { delivered: [], failed: absent(claimed, error) }
      }
      // While an index is filled it takes no new words: it was given those of before, and gets the new ones after.
      const words = fills.size > 0 ? claimed.filter(({ look }) => look.subject === 'thesaurus') : []
      const { delivered, failed } = await deliverToSearch(
        strapi,
        shelves,
        claimed.filter((one) => !words.includes(one)),
      )
      return { delivered, failed: [...failed, ...absent(words, isFilling)] }
    },
    refill: () => {
      for (const locale of locales) asked.add(locale)
    },
    filling: () => locales.filter((locale) => asked.has(locale) || fills.has(locale)),
    ended: async () => {
      await Promise.all(fills.values())
    },
  }
}

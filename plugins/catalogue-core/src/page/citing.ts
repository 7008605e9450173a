import type { PublishedAgency } from '../catalogue/agency.ts'
import { basisKey, readCitation, type Citation } from '../catalogue/basis.ts'
import type { Code } from '../catalogue/ids.ts'
import { addressCode } from './address-code.ts'
import { listedItems } from './agency.ts'
import { citedArticles, type Article } from './article.ts'

/** As much of an agency as pages across agencies say of it. */
export type NamedAgency = Pick<PublishedAgency, 'slug' | 'locale' | 'name' | 'demo' | 'order'>

/** One item under one article of one law. */
export interface Citing {
  readonly agency: NamedAgency
  readonly item: Code
  readonly name: string
  /** Its content, where the name alone is that of several items. */
  readonly distinction: string | null
  /** Null where the law is cited as a whole. */
  readonly article: Article | null
  readonly printed: string
  /** Numbers of the 款 and 项 it names, for the order. */
  readonly within: readonly number[]
  /** 项 that are meant where 款 is printed; see {@link pointsMeant}. */
  readonly points: readonly number[]
}

/** A citation of an item, taken apart once for all pages that need it. */
export interface ReadBasis {
  readonly code: string
  readonly citation: Citation
  readonly printed: string
}

const disclosureRegulation = '政府信息公开条例'
const pointsThere = 15

/**
 * 政府信息公开条例 art. 20 has one 款 with fifteen 项: a catalogue that prints 第二十条第五款 can mean 第（五）项 only. What is
 * printed stays; the page says beside it what is meant.
 */
const pointsMeant = (key: string, number: number, paragraphs: readonly number[]): readonly number[] =>
  key === disclosureRegulation && number === 20 ? paragraphs.filter((n) => n > 1 && n <= pointsThere) : []

/** The code that stands for a citation's law in addresses: the same for 《预算法》 and 《中华人民共和国预算法》第十四条. */
export const basisCode = (citation: Pick<Citation, 'title'>): string => addressCode(basisKey(citation))

export const readBasis = (printed: string): ReadBasis => {
  const citation = readCitation(printed)
  return { code: basisCode(citation), citation, printed }
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** What an agency's items cite, each article of each citation once, in the order of its catalogues. */
export const citingsOf = (agency: PublishedAgency, see: (read: ReadBasis, citing: Citing) => void): void => {
  const { slug, locale, name, demo, order } = agency
  const named: NamedAgency = { slug, locale, name, demo, order }
  for (const { items } of agency.catalogues)
    for (const { item, distinction } of listedItems(items)) {
      const seen = new Set<string>()
      for (const printed of item.basis) {
        const read = readBasis(printed)
        const key = basisKey(read.citation)
        const articles = citedArticles(read.citation.articles ?? '')
        for (const article of articles.length === 0 ? [null] : articles) {
          const place = article === null ? '' : `${String(article.number)}.${String(article.sub)}`
          const once = `${read.code} ${place} ${fold(printed)}`
          if (seen.has(once)) continue
          seen.add(once)
          see(read, {
            agency: named,
            item: item.code,
            name: item.path.at(-1) ?? '',
            distinction,
            article: article === null ? null : { number: article.number, sub: article.sub },
            printed,
            within: article === null ? [] : [...article.paragraphs, ...article.points],
            points: article === null ? [] : pointsMeant(key, article.number, article.paragraphs),
          })
        }
      }
    }
}

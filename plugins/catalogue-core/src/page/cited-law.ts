import type { Basis, PublishedAgency } from '../catalogue/agency.ts'
import { basisKindOf, type BasisKind } from '../catalogue/basis-kind.ts'
import { basisKey, documentNumberKey } from '../catalogue/basis.ts'
import type { Locale } from '../catalogue/ids.ts'
import { addressCode } from './address-code.ts'
import { byArticle, type Article } from './article.ts'
import { citingsOf, type Citing } from './citing.ts'

/** A law or document 公开依据 with everything that cites it, in one locale. */
export interface CitedLaw {
  readonly code: string
  /** As most citations print it. */
  readonly title: string
  readonly documentNumber: string | null
  readonly kind: BasisKind
  /** Where its text can be read, if the CMS knows. */
  readonly url: string | null
  /** Of how many agencies and items. */
  readonly agencies: number
  readonly items: number
  /** By article, whole-law citations first; within one by agency, the made-up ones last. */
  readonly citings: readonly Citing[]
}

interface Gathering {
  readonly citings: Citing[]
  readonly titles: Map<string, number>
  readonly numbers: Map<string, number>
  known: Basis | null
}

/** What is being gathered agency by agency; a province's agencies are never all in memory. */
export interface Citations {
  readonly laws: Map<Locale, Map<string, Gathering>>
}

export const noCitations = (): Citations => ({ laws: new Map() })

const count = (counts: Map<string, number>, text: string): void => {
  counts.set(text, (counts.get(text) ?? 0) + 1)
}

const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s/]/.test(url) ? url : null

/** The CMS keeps one document for a law, but a locale may lack its address: whoever tells it is believed. */
const better = (before: Basis | null, now: Basis): Basis =>
  before === null || (before.url === null && now.url !== null) ? now : before

/** What one agency cites: all that pages of laws are made from. */
export interface AgencyCitations {
  readonly locale: Locale
  readonly citings: readonly {
    readonly code: string
    readonly title: string
    readonly documentNumber: string | null
    readonly citing: Citing
  }[]
  /** What the CMS knows of those laws. */
  readonly known: readonly { readonly code: string; readonly basis: Basis }[]
}

export const citationsOf = (agency: PublishedAgency): AgencyCitations => {
  const citings: AgencyCitations['citings'][number][] = []
  const cited = new Set<string>()
  citingsOf(agency, ({ code, citation }, citing) => {
    cited.add(code)
    citings.push({
      code,
      title: citation.title.replace(/\s+/gu, ' '),
      documentNumber: citation.documentNumber,
      citing,
    })
  })
  const known = agency.bases
    .map((basis) => ({ code: addressCode(basisKey(basis)), basis }))
    .filter(({ code }) => cited.has(code))
  return { locale: agency.locale, citings, known }
}

export const addCitations = ({ laws }: Citations, { locale, citings, known }: AgencyCitations): void => {
  const here = laws.get(locale) ?? new Map<string, Gathering>()
  laws.set(locale, here)
  for (const { code, title, documentNumber, citing } of citings) {
    const law: Gathering = here.get(code) ?? {
      citings: [],
      titles: new Map(),
      numbers: new Map(),
      known: null,
    }
    here.set(code, law)
    law.citings.push(citing)
    count(law.titles, title)
    if (documentNumber !== null) count(law.numbers, documentNumberKey(documentNumber))
  }
  for (const { code, basis } of known) {
    const law = here.get(code)
    if (law !== undefined) law.known = better(law.known, basis)
  }
}

const most = (counts: ReadonlyMap<string, number>): string | null => {
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  return first?.[0] ?? null
}

const place = (article: Article | null): Article => article ?? { number: -1, sub: 0 }

const byNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, n] of a.entries()) if (n !== b[i]) return n - (b[i] ?? -1)
  return a.length - b.length
}

const inOrder = (a: Citing, b: Citing): number =>
  byArticle(place(a.article), place(b.article)) ||
  Number(a.agency.demo) - Number(b.agency.demo) ||
  a.agency.order - b.agency.order ||
  (a.agency.slug < b.agency.slug ? -1 : a.agency.slug > b.agency.slug ? 1 : 0) ||
  byNumbers(a.within, b.within) ||
  (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0)

const citedLaw = (code: string, { citings, titles, numbers, known }: Gathering): CitedLaw => {
  const title = most(titles) ?? code
  const documentNumber = most(numbers) ?? known?.documentNumber ?? null
  return {
    code,
    title,
    documentNumber,
    kind: known?.kind ?? basisKindOf({ title, documentNumber }),
    url: webAddress(known?.url ?? null),
    agencies: new Set(citings.map(({ agency }) => agency.slug)).size,
    items: new Set(citings.map(({ agency, item }) => `${agency.slug} ${item}`)).size,
    citings: citings.sort(inOrder),
  }
}

const kinds: readonly BasisKind[] = [
  'law',
  'administrativeRegulation',
  'localRegulation',
  'rule',
  'normative',
  'other',
]

// Fixed, so that every build sorts alike: by pinyin, whatever the page's language; most titles are Chinese.
const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** Every law that is cited in a locale, by kind and then by pinyin. */
export const citedLaws = ({ laws }: Citations, locale: Locale): readonly CitedLaw[] =>
  [...(laws.get(locale) ?? [])]
    .map(([code, law]) => citedLaw(code, law))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        pinyin.compare(basisKey(a), basisKey(b)) ||
        (a.code < b.code ? -1 : 1),
    )

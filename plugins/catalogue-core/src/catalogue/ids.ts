import * as v from 'valibot'

/** The two languages every label, message and page exists in; content may add more. BCP 47. */
export const locales = ['zh-Hans', 'en'] as const
export const Locale = v.picklist(locales)
export type Locale = v.InferOutput<typeof Locale>
export const defaultLocale: Locale = 'zh-Hans'

/** First steps of addresses that belong to the site itself (DESIGN §5): an agency of that name would hide a page. */
export const reservedSlugs: readonly string[] = [
  ...locales.map((locale) => locale.toLowerCase()),
  '404',
  'about',
  'basis',
  'compare',
  'feed',
  'healthz',
  'search',
  'search-api',
  'style',
]

/** What names an agency in addresses and on the command line: `leshan-district`. */
export const AgencySlug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.maxLength(60),
  v.check((slug) => !reservedSlugs.includes(slug), 'This name belongs to a page of the site itself.'),
  v.brand('AgencySlug'),
)
export type AgencySlug = v.InferOutput<typeof AgencySlug>

/** The part of an item's or record's address that never changes and is never given again: `25`, `2026-3`. */
export const Code = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.maxLength(60),
  v.brand('Code'),
)
export type Code = v.InferOutput<typeof Code>

/** Strapi's identity of a document, the same for its draft, its published version and all its locales. */
export const DocumentId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,64}$/), v.brand('DocumentId'))
export type DocumentId = v.InferOutput<typeof DocumentId>

// The form alone lets 2026-02-30 through.
const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** A calendar day in Asia/Shanghai, `2026-11-24`; no time, no zone. */
export const Day = v.pipe(v.string(), v.isoDate(), v.check(isDay, 'There is no such day.'), v.brand('Day'))
export type Day = v.InferOutput<typeof Day>

/** A moment, ISO 8601 with zone: `2026-11-24T02:03:07.000Z`. */
export const Moment = v.pipe(v.string(), v.isoTimestamp(), v.brand('Moment'))
export type Moment = v.InferOutput<typeof Moment>

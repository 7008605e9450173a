import { defaultLocale, locales } from '@gongkai/catalogue-core/catalogue'
import { dataKinds, dataSchemaPath, schemaPath } from '@gongkai/catalogue-core/page'

const pages = [
  ['/', 'home.astro'],
  ['/search', 'search.astro'],
  ['/about', 'about.astro'],
  ['/about/findings', 'findings.astro'],
  ['/about/leaving/[code]', 'leaving.astro'],
  ['/basis', 'bases.astro'],
  ['/basis/[...basis]', 'basis.astro'],
  ['/compare', 'compare.astro'],
  ['/compare/[...matter]', 'matter.astro'],
  ['/[agency]', 'agency.astro'],
  ['/[agency]/guide', 'guide.astro'],
  ['/[agency]/rules', 'rules.astro'],
  ['/[agency]/disclosure', 'disclosure.astro'],
  ['/[agency]/reports', 'reports.astro'],
  ['/[agency]/catalogue', 'catalogue.astro'],
  ['/[agency]/apply', 'apply.astro'],
  ['/[agency]/timeliness', 'timeliness.astro'],
  ['/[agency]/items/[item]', 'item.astro'],
  ['/[agency]/records/[record]', 'record.astro'],
  ['/[agency]/feed.xml', 'feed.ts'],
  ['/feed.xml', 'site-feed.ts'],
] as const

const once = [
  ['/404', 'not-found.astro'],
  ['/robots.txt', 'robots.ts'],
  ['/[agency]/brand.css', 'brand.ts'],
  [schemaPath, 'catalogue-schema.ts'],
  ...dataKinds.map((kind) => [dataSchemaPath(kind), 'data-schema.ts'] as const),
  ['/search/understanding.json', 'understanding.ts'],
] as const

interface Route {
  readonly pattern: string
  readonly entrypoint: URL
}

const route = (pattern: string, file: string): Route => ({
  pattern,
  entrypoint: new URL(`./pages/${file}`, import.meta.url),
})

type Page = readonly [pattern: string, file: string]

/** In every locale; the default one has no prefix (DESIGN §5). */
const inEachLocale = (pages: readonly Page[]): readonly Route[] =>
  locales.flatMap((locale) =>
    pages.map(([pattern, file]) => {
      const prefix = locale === defaultLocale ? '' : `/${locale}`
      return route(pattern === '/' ? prefix || '/' : `${prefix}${pattern}`, file)
    }),
  )

/** The page that shows every component, where a site wants it. */
export const styleRoutes = inEachLocale([['/style', 'style.astro']])

export const routes: readonly Route[] = [
  ...inEachLocale(pages),
  ...once.map(([pattern, file]) => route(pattern, file)),
]

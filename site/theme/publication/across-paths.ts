import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { basisParts, compareParts } from '@gongkai/catalogue-core/page'
import { localeOfRoute } from '../base.ts'
import { acrossIn } from './across.ts'

const counting = (parts: number): readonly number[] => Array.from({ length: parts }, (_, i) => i + 1)

const address = (id: string, part: number): string => (part === 1 ? id : `${id}/${part}`)

/** What stands in the address of a page that may go on on others: `of` or `of/2`. */
export const partAsked = (asked: string | undefined): { readonly of: string; readonly part: number } => {
  const [of = '', part = '1'] = (asked ?? '').split('/')
  return { of, part: Number(part) }
}

/** Every page of every law that is cited in the route's locale. */
export const lawPaths = (routePattern: string) =>
  acrossIn(localeOfRoute(routePattern)).laws.flatMap((law) =>
    counting(basisParts(law.citings.length)).map((part) => ({
      params: { basis: address(law.code, part) },
    })),
  )

/** Every page of every matter that several agencies of the route's locale publish. */
export const comparisonPaths = (routePattern: string) =>
  acrossIn(localeOfRoute(routePattern)).matters.flatMap(({ id, items }) =>
    counting(compareParts(items.length)).map((part) => ({
      params: { matter: address(id, part) },
    })),
  )

export const localesOfLaw = (code: string, part: number): readonly Locale[] =>
  locales.filter((locale) => {
    const law = acrossIn(locale).byCode.get(code)
    return law !== undefined && part <= basisParts(law.citings.length)
  })

export const localesOfMatter = (id: string, part: number): readonly Locale[] =>
  locales.filter((locale) => {
    const matter = acrossIn(locale).byId.get(id)
    return matter !== undefined && part <= compareParts(matter.items.length)
  })

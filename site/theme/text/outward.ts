import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { destinationOf, leavingPath } from '@gongkai/catalogue-core/page'
import { underBase } from '../base.ts'

export interface Link {
  readonly href: string
  readonly rel?: string
}

interface Page {
  readonly locale: Locale
  readonly base: string
  /** Host of this site. */
  readonly ownHost: string
}

/**
 * How a page links to an address of the web: to a government's site directly, to any other by the page that says first
 * where it leads (国办发〔2017〕47号). Null for what is no web address: that stays words.
 */
export const outwardLink = (address: string, { locale, base, ownHost }: Page): Link | null => {
  switch (destinationOf(address, ownHost)) {
    case 'own':
      return { href: address }
    case 'government':
      return { href: address, rel: 'external noopener' }
    case 'elsewhere':
      return { href: underBase(base, leavingPath(locale, address)) }
    case null:
      return null
  }
}

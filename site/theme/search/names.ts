import {
  attributeNames,
  channelNames,
  recordKindNames,
  validityNames,
  type Locale,
} from '@gongkai/catalogue-core/catalogue'
import { anyValidity, type Facet } from '@gongkai/catalogue-core/search'
import { searchStrings } from './strings.ts'

type Names = Readonly<Record<string, string>>

const inLocale = (names: Readonly<Record<string, Readonly<Record<Locale, string>>>>, locale: Locale): Names =>
  Object.fromEntries(Object.entries(names).map(([value, name]) => [value, name[locale]]))

/**
 * What a facet's value is called in the page's language: agencies go by their address in the index, by their name here.
 * A value that has no name, as anybody can write one into the address, stands for itself.
 */
export const facetNames = (
  locale: Locale,
  agencies: ReadonlyMap<string, string>,
): ((facet: Facet, value: string) => string) => {
  const t = searchStrings[locale]
  const names: Readonly<Partial<Record<Facet, ReadonlyMap<string, string>>>> = {
    agency: agencies,
    type: new Map(Object.entries(t.type)),
    kind: new Map(Object.entries(inLocale(recordKindNames, locale))),
    attribute: new Map(Object.entries(inLocale(attributeNames, locale))),
    channel: new Map(Object.entries(inLocale(channelNames, locale))),
    validity: new Map([...Object.entries(inLocale(validityNames, locale)), [anyValidity, t.anyValidity]]),
  }
  return (facet, value) => names[facet]?.get(value) ?? value
}

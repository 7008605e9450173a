import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { theme } from 'virtual:gongkai/theme'
import { stringsOf } from './strings/strings.ts'

/** What the site calls itself: by its options, or as the product does. */
export const siteName = (locale: Locale): string => theme.site.name?.[locale] ?? stringsOf(locale).siteName
export const siteAbout = (locale: Locale): string =>
  theme.site.description?.[locale] ?? stringsOf(locale).siteAbout

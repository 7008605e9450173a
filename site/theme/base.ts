import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'

/** `/gk` or `/gk/` and `/leshan/` → `/gk/leshan/`. */
export const underBase = (base: string, path: string): string => `${base.replace(/\/+$/, '')}${path}`

/** A route's locale is its first step: `/en/[agency]` → `en`; without one it is the default. */
export const localeOfRoute = (pattern: string): Locale =>
  locales.find((locale) => pattern.split('/')[1] === locale) ?? defaultLocale

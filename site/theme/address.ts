import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'

/** `/gk` or `/gk/` and `/leshan/` → `/gk/leshan/`. */
export const underBase = (base: string, path: string): string => `${base.replace(/\/+$/, '')}${path}`

/** The one way from a root-relative address to what a page links to: every internal link goes through here. */
export const href = (path: string): string => underBase(import.meta.env.BASE_URL, path)

/** A route's locale is its first step: `/en/[agency]` → `en`; without one it is the default. */
export const localeOfRoute = (pattern: string): Locale =>
  locales.find((locale) => pattern.split('/')[1] === locale) ?? defaultLocale

export const absolute = (site: URL | undefined, path: string): string => {
  if (site === undefined) throw new Error('astro.config: `site` is not set')
  return new URL(href(path), site).href
}

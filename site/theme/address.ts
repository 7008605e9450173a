import { base, site } from 'astro:config/client'
import { underBase } from './base.ts'

// Not import.meta.env.BASE_URL: a variable of that name in the environment would take its place.
export { base }

/** Host at which this site is reached: a link to it leads nowhere else. */
export const ownHost: string = site === undefined ? '' : new URL(site).hostname

/** The one way from a root-relative address to what a page links to: every internal link goes through here. */
export const href = (path: string): string => underBase(base, path)

export const absolute = (site: URL | undefined, path: string): string => {
  if (site === undefined) throw new Error('astro.config: `site` is not set')
  return new URL(href(path), site).href
}

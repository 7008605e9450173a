import type { APIRoute } from 'astro'
import { homePath, latestMoment, siteFeedPath } from '@gongkai/catalogue-core/page'
import { absolute } from '../address.ts'
import { localeOfRoute } from '../base.ts'
import { acrossIn } from '../publication/across.ts'
import { siteName } from '../site-words.ts'
import { machineStrings } from '../strings/machine.ts'
import { htmlLang } from '../strings/strings.ts'
import { atom } from '../text/atom.ts'

/** The newest records of all agencies that have content in this language. */
export const GET: APIRoute = ({ site, routePattern }) => {
  const locale = localeOfRoute(routePattern)
  const at = (path: string): string => absolute(site, path)
  const entries = acrossIn(locale).newest
  const feed = atom({
    language: htmlLang[locale],
    title: machineStrings[locale].feed,
    self: at(siteFeedPath(locale)),
    page: at(homePath(locale)),
    updated: latestMoment(entries.map(({ updated }) => updated)),
    author: siteName(locale),
    entries,
    at,
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

import type { APIRoute, GetStaticPaths } from 'astro'
import { agencyPath, feedPath, lastChange, newestEntries } from '@gongkai/catalogue-core/page'
import { absolute } from '../address.ts'
import { localeOfRoute } from '../base.ts'
import { agencyPaths } from '../publication/paths.ts'
import { publishedAgency } from '../publication/publication.ts'
import { htmlLang, stringsOf } from '../strings/strings.ts'
import { atom } from '../text/atom.ts'

export const getStaticPaths = (({ routePattern }) => [...agencyPaths(routePattern)]) satisfies GetStaticPaths

export const GET: APIRoute = ({ site, params, routePattern }) => {
  const locale = localeOfRoute(routePattern)
  const agency = publishedAgency(locale, params['agency'] ?? '')
  const at = (path: string): string => absolute(site, path)
  const feed = atom({
    language: htmlLang[locale],
    title: stringsOf(locale).feed(agency.name),
    self: at(feedPath(agency)),
    page: at(agencyPath(agency)),
    updated: lastChange(agency),
    author: agency.name,
    entries: newestEntries(agency),
    at,
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

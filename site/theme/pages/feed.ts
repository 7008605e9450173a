import type { APIRoute, GetStaticPaths } from 'astro'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { agencyPath, lastChange, newestFirst, recordPath } from '@gongkai/catalogue-core/page'
import { absolute } from '../address.ts'
import { localeOfRoute } from '../base.ts'
import { agencyPaths } from '../publication/paths.ts'
import { publishedAgency } from '../publication/publication.ts'
import { htmlLang, stringsOf } from '../strings/strings.ts'
import { xml } from '../text/xml.ts'

export const getStaticPaths = (({ routePattern }) => [...agencyPaths(routePattern)]) satisfies GetStaticPaths

const entriesShown = 50
const never = '1970-01-01T00:00:00.000Z'

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`

export const GET: APIRoute = ({ site, params, routePattern }) => {
  const locale: Locale = localeOfRoute(routePattern)
  const agency = publishedAgency(locale, params['agency'] ?? '')
  const home = absolute(site, agencyPath(agency))
  const self = absolute(site, `${agencyPath(agency)}feed.xml`)
  const entries = newestFirst(agency.records)
    .slice(0, entriesShown)
    .map((record) => {
      const url = absolute(site, recordPath(agency, record))
      return [
        '  <entry>',
        `    ${element('title', record.title)}`,
        `    ${element('id', url)}`,
        `    <link href="${xml(url)}"/>`,
        `    ${element('published', record.releasedAt)}`,
        `    ${element('updated', Number.isNaN(Date.parse(record.updatedAt)) ? record.releasedAt : record.updatedAt)}`,
        ...(record.summary === null ? [] : [`    ${element('summary', record.summary)}`]),
        '  </entry>',
      ].join('\n')
    })
  const feed = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${htmlLang[locale]}">`,
    `  ${element('title', stringsOf(locale).feed(agency.name))}`,
    `  ${element('id', self)}`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(home)}"/>`,
    `  ${element('updated', lastChange(agency) ?? never)}`,
    `  <author>${element('name', agency.name)}</author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

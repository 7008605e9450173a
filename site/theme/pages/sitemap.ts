import type { APIRoute } from 'astro'
import { locales } from '@gongkai/catalogue-core/catalogue'
import { findingsPath, homePath, listedPages, searchPath } from '@gongkai/catalogue-core/page'
import { absolute } from '../address.ts'
import { publicationIndex, publishedAgency } from '../publication/publication.ts'
import { xml } from '../text/xml.ts'

export const GET: APIRoute = ({ site }) => {
  const paths = [
    ...locales.flatMap((locale) => [homePath(locale), searchPath(locale), findingsPath(locale)]),
    ...publicationIndex().agencies.flatMap(({ locale, slug }) => listedPages(publishedAgency(locale, slug))),
  ]
  const sitemap = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `  <url><loc>${xml(absolute(site, path))}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n')
  return new Response(sitemap, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

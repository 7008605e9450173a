import type { APIRoute, GetStaticPaths } from 'astro'
import { theme } from 'virtual:gongkai/theme'
import { publicationIndex } from '../publication/publication.ts'

/** Colours of agencies that have their own. One sheet for each: the pages of a province must not carry those of all. */
export const getStaticPaths = (() => {
  const published = new Set<string>(publicationIndex().agencies.map(({ slug }) => slug))
  return Object.keys(theme.sheets)
    .filter((slug) => published.has(slug))
    .map((slug) => ({ params: { agency: slug } }))
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ params: { agency = '' } }) => {
  const sheet = theme.sheets[agency]
  if (sheet === undefined) throw new Error(`no colours of ${agency}`)
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}

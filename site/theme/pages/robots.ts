import type { APIRoute } from 'astro'
import { absolute, href } from '../address.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${href('/search-api/')}`,
      `Sitemap: ${absolute(site, '/sitemap.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )

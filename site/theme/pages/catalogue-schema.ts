import { catalogueJsonSchema } from '@gongkai/office'
import type { APIRoute } from 'astro'

/** The form of every catalogue.json on this site, for programs that read or write one. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  })

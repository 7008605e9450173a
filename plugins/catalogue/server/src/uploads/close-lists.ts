import type { Core } from '@strapi/strapi'

type Handler = (context: { notFound(): void }) => void

/**
 * Lists of uploads over REST would name files of drafts to every token that may read. What is public is in the answers of
 * the records it hangs on; the panel has its own lists, by agency. Before the routes are made, which keep what they find.
 */
export const closeUploadLists = (strapi: Core.Strapi): void => {
  const doors = strapi.controller('plugin::upload.content-api') as unknown as Record<string, Handler>
  const closed: Handler = (context) => {
    context.notFound()
  }
  doors['find'] = closed
  doors['findOne'] = closed
}

import * as v from 'valibot'

/**
 * Body of the signed hook (Standard Webhooks) that tells a rebuild receiver to look again.
 * It says that something changed, never what: the receiver reads the publication itself (DESIGN §6.2).
 */
export const PublicationHook = v.object({
  type: v.literal('publication.changed'),
  timestamp: v.pipe(v.string(), v.isoTimestamp()),
  data: v.object({
    /** Ids of the change rows this hook speaks for; for logs and receipts. */
    changes: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** Build even if the publication's digest is that of the current release. */
    force: v.optional(v.boolean(), false),
    /** The site shall look as a release before it, or as its sources say again; what it says stays what is public. */
    look: v.optional(v.picklist(['back', 'newest'])),
  }),
})
export type PublicationHook = v.InferOutput<typeof PublicationHook>

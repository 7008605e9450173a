import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Core } from '@strapi/strapi'
import { note, whoOf } from '../audit/note.ts'
import { actorAt, somebody } from '../people/acting.ts'
import { actionOf, auditRead } from '../people/actions.ts'
import { worksFor } from '../people/agencies.ts'
import { evidencePack } from '../review/evidence/pack.ts'
import { readEvidence } from '../review/evidence/read.ts'
import { Subject } from '../review/read-command.ts'
import { asked } from './asked.ts'
import type { Context as Plain } from './publication.ts'

interface Context extends Plain {
  forbidden(message?: string): void
}

/** What was public of one thing, when and by whose decision, as one file to hand over. Taking it is an act of its own. */
export const evidenceController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(context: Context) {
    const subject = asked(strapi, Subject, context.params)
    const one = await somebody(strapi)
    const evidence = await readEvidence(strapi, subject)
    const agencyKey = evidence?.versions.at(-1)?.agencyKey ?? null
    // Whoever has nothing to do with the agency of a thing is told that there is no such thing.
    if (one.is !== 'person' || evidence === null || !worksFor(one.agencies, agencyKey)) {
      context.notFound()
      return
    }
    if (!one.can(auditRead) && !one.can(actionOf.release)) {
      context.forbidden()
      return
    }
    const now = new Date()
    const { title, chain } = evidence
    await note(strapi, {
      now,
      who: whoOf(actorAt(one, { kind: subject.kind, agencyKey })),
      act: 'evidence.packed',
      subject,
      agencyKey,
      title,
      detail: { audit: chain },
    })
    const out = new PassThrough()
    const name = `evidence-${subject.kind}-${subject.about.replace(/\W/g, '')}-${subject.locale}.zip`
    context.set('cache-control', 'no-store')
    context.set('content-disposition', `attachment; filename="${name}"`)
    context.type = 'application/zip'
    context.body = out
    pipeline(evidencePack(strapi, evidence, now), out).catch((error: unknown) => {
      strapi.log.error(`catalogue: an evidence pack could not be made whole: ${String(error)}`)
    })
  },
})

export const evidenceRoutes = [
  {
    method: 'GET',
    path: '/review/:kind/:about/:locale/evidence',
    handler: 'evidence.read',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]

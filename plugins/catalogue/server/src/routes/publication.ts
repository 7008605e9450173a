import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { AgencySlug, Locale, type PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { verifyAudit } from '../audit/verify.ts'
import { readAgency } from '../publication/read.ts'
import { readIndex } from '../publication/kept-index.ts'
import { fileFacts, openFile } from '../publication/file-facts.ts'
import { publishedFile } from '../publication/files.ts'
import { lookAgain } from '../relay/look-again.ts'
import { knownTexts, waitingFiles } from '../relay/files/texts.ts'
import { queueState } from '../relay/state.ts'
import { queueEverything } from '../relay/reindex.ts'
import { relayOf } from '../running.ts'
import { settingsOf } from '../settings.ts'
import { addZeroWords, ZeroCounts } from '../thesaurus/zero-words.ts'
import { asked } from './asked.ts'
import { bearsToken } from './bearer.ts'

export interface Context {
  readonly params: Readonly<Record<string, string>>
  readonly request: {
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body?: unknown
  }
  readonly state: { readonly user?: { readonly id: number } }
  body: unknown
  type: string
  status: number
  set(header: string, value: string): void
  notFound(message?: string): void
  unauthorized(message?: string): void
}

/** Ids that an index holds or should hold: what stands there may be anything, what is here fits a column of ours. */
const Looked = v.object({
  ids: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(255))), v.maxLength(1000)),
})

/** For the machines of the house alone (builder, doctor, health): one token, published content, nothing else. */
export const publicationController = ({ strapi }: { strapi: Core.Strapi }) => {
  const guarded =
    (answer: (context: Context) => Promise<void>) =>
    async (context: Context): Promise<void> => {
      if (!bearsToken(context, settingsOf(strapi).publicationToken)) {
        context.unauthorized()
        return
      }
      context.set('cache-control', 'no-store')
      await answer(context)
    }
  const agencyIn = async ({ params }: Context): Promise<PublishedAgency | null> => {
    const slug = v.safeParse(AgencySlug, params['slug'])
    const locale = v.safeParse(Locale, params['locale'])
    return slug.success && locale.success ? readAgency(strapi, slug.output, locale.output) : null
  }
  return {
    index: guarded(async (context) => {
      context.body = await readIndex(strapi)
    }),
    agency: guarded(async (context) => {
      const agency = await agencyIn(context)
      if (agency === null) context.notFound()
      else context.body = agency
    }),
    texts: guarded(async (context) => {
      const agency = await agencyIn(context)
      if (agency === null) {
        context.notFound()
        return
      }
      const { texts, waiting, unread } = await knownTexts(strapi, agency)
      context.body = { texts: [...texts].map(([file, pieces]) => ({ file, pieces })), waiting, unread }
    }),
    file: guarded(async (context) => {
      const file = await publishedFile(strapi, context.params['file'] ?? '')
      const facts = file === null ? null : await fileFacts(strapi, file)
      const content = file === null ? null : await openFile(strapi, file)
      if (facts === null || content === null) {
        context.notFound()
        return
      }
      context.type = 'application/octet-stream'
      context.set('content-length', String(facts.bytes))
      context.body = content
    }),
    zeroWords: guarded(async (context) => {
      await addZeroWords(strapi, asked(strapi, ZeroCounts, context.request.body), new Date())
      context.body = {}
    }),
    status: guarded(async (context) => {
      context.body = {
        outbox: await queueState(strapi, new Date()),
        search: { filling: relayOf(strapi)?.filling() ?? [] },
        files: { waiting: await waitingFiles(strapi) },
      }
    }),
    chain: guarded(async (context) => {
      context.body = await verifyAudit(strapi)
    }),
    look: guarded(async (context) => {
      const asked = v.safeParse(Looked, context.request.body)
      if (!asked.success) {
        context.status = 400
        return
      }
      context.body = { queued: await lookAgain(strapi, asked.output.ids, new Date()) }
      relayOf(strapi)?.wake()
    }),
    reindex: guarded(async (context) => {
      context.body = { queued: await queueEverything(strapi, new Date()) }
      relayOf(strapi)?.wake()
    }),
  }
}

const route = (method: 'GET' | 'POST', at: string, action: string) => ({
  method,
  path: at,
  handler: `publication.${action}`,
  // Strapi's own API tokens are for people's scripts; this door has a token of its own, checked in the controller.
  config: { auth: false },
})

export const publicationRoutes = [
  route('GET', '/publication', 'index'),
  route('GET', '/publication/:locale/:slug', 'agency'),
  route('GET', '/publication/:locale/:slug/files', 'texts'),
  route('GET', '/files/:file', 'file'),
  route('POST', '/zero-words', 'zeroWords'),
  route('GET', '/status', 'status'),
  route('GET', '/audit/chain', 'chain'),
  route('POST', '/look', 'look'),
  route('POST', '/reindex', 'reindex'),
]

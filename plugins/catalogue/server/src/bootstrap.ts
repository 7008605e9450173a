import type { Core } from '@strapi/strapi'
import { bringBodiesOver } from './documents/body/bring-over.ts'
import { ensureAuditHead } from './audit/append.ts'
import { lockAudit } from './audit/lock.ts'
import { startRefusals } from './audit/refusals.ts'
import { registerDocuments } from './documents/middleware.ts'
import { startDuties } from './duties/clock.ts'
import { resumeImports } from './import/jobs.ts'
import { registerActions } from './panel/actions.ts'
import { ensureLanguages } from './panel/languages.ts'
import { ensureRoles } from './panel/roles.ts'
import { adoptPeople } from './people/members.ts'
import { restrictToOwnAgency } from './people/own-agency.ts'
import { startRelay } from './relay/relay.ts'
import { adoptContent } from './review/adopt.ts'
import { startReviewClock } from './review/clock.ts'
import { forgetTrial } from './thesaurus/trial.ts'
import { ensureDraft } from './thesaurus/sets.ts'
import { watchReceipts } from './receipt/watch.ts'
import { relayOf, setReceipts, setRelay } from './running.ts'
import { keepUsedUploads } from './uploads/keep-used.ts'
import { stripUploads } from './uploads/strip.ts'
import { settingsOf } from './settings.ts'

/** Nothing here waits for search or the rebuild receiver: a bureau can write while they are down. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const settings = settingsOf(strapi)
  await ensureAuditHead(strapi)
  await lockAudit(strapi)
  startRefusals(strapi)
  await registerActions(strapi)
  restrictToOwnAgency(strapi)
  stripUploads(strapi)
  keepUsedUploads(strapi)
  await ensureRoles(strapi)
  await ensureLanguages(strapi)
  await ensureDraft(strapi, new Date())
  await bringBodiesOver(strapi)
  await adoptPeople(strapi, new Date())
  await adoptContent(strapi, new Date())
  registerDocuments(strapi, () => {
    relayOf(strapi)?.wake()
  })
  if (!settings.relay.enabled) return
  setReceipts(strapi, watchReceipts(strapi, settings))
  setRelay(strapi, startRelay(strapi, settings))
  // One that a killed process left behind; not waited for.
  void forgetTrial(strapi)
  await startReviewClock(strapi)
  startDuties(strapi)
  await resumeImports(strapi)
}

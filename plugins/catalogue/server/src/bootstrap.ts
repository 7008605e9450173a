import type { Core } from '@strapi/strapi'
import { bringBodiesOver } from './documents/body/bring-over.ts'
import { registerDocuments } from './documents/middleware.ts'
import { startDuties, ticker } from './duties/clock.ts'
import { resumeImports } from './import/jobs.ts'
import { registerActions } from './panel/actions.ts'
import { ensureLanguages } from './panel/languages.ts'
import { ensureRoles } from './panel/roles.ts'
import { startRelay } from './relay/relay.ts'
import { relayOf, setRelay } from './running.ts'
import { settingsOf } from './settings.ts'

/** Nothing here waits for search or the rebuild receiver: a bureau can write while they are down. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const settings = settingsOf(strapi)
  await registerActions(strapi)
  await ensureRoles(strapi)
  await ensureLanguages(strapi)
  registerDocuments(strapi, () => {
    relayOf(strapi)?.wake()
  })
  await bringBodiesOver(strapi)
  if (!settings.relay.enabled) return
  setRelay(strapi, startRelay(strapi, settings))
  startDuties(strapi, ticker(strapi))
  await resumeImports(strapi)
}

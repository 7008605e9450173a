import type { Core } from '@strapi/strapi'
import { destinations, type Destination } from '@gongkai/catalogue-core/outbox'
import { settingsOf } from '../settings.ts'

/** Who hears of changes here: the house's own even before they are connected, somebody else's only where it is named. */
export const connectedDestinations = (strapi: Core.Strapi): readonly Destination[] => [
  ...destinations,
  ...(settingsOf(strapi).buildHook.url === '' ? [] : (['foreign'] as const)),
]

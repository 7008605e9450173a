import type { Core } from '@strapi/strapi'

/** Agencies by document id, or all of them. */
export type Agencies = 'all' | ReadonlySet<string>

export interface PanelUser {
  readonly id: number
}

/** Whose duties a person sees. Until rights per agency are there: all. */
export const agenciesSeenBy = (_strapi: Core.Strapi, _user: PanelUser): Promise<Agencies> =>
  Promise.resolve('all')

export const isSeen = (agencies: Agencies, agencyKey: string): boolean =>
  agencies === 'all' || agencies.has(agencyKey)

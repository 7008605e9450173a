import type { Core } from '@strapi/strapi'
import { agenciesOf, worksFor, type Agencies, type PanelUser } from '../people/agencies.ts'

export type { Agencies, PanelUser }

/** Whose duties a person sees: those of the agencies they work for. */
export const agenciesSeenBy = (strapi: Core.Strapi, user: PanelUser): Promise<Agencies> =>
  agenciesOf(strapi, user)

export const isSeen = (agencies: Agencies, agencyKey: string): boolean => worksFor(agencies, agencyKey)

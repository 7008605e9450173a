import type { Core } from '@strapi/strapi'
import { verifyAudit, type ChainState } from './verify.ts'

/** The audit for whoever checks the system: is the chain whole? */
export const audit = ({ strapi }: { strapi: Core.Strapi }) => ({
  verify: (): Promise<ChainState> => verifyAudit(strapi),
})

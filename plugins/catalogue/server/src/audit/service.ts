import type { Core } from '@strapi/strapi'
import { refusalsTold } from './refusals.ts'
import { verifyAudit, type ChainState } from './verify.ts'

/** The audit for whoever checks the system: is the chain whole, and does it tell of everything until now? */
export const audit = ({ strapi }: { strapi: Core.Strapi }) => ({
  verify: (): Promise<ChainState> => verifyAudit(strapi),
  settle: (): Promise<void> => refusalsTold(strapi),
})

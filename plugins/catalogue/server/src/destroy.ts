import type { Core } from '@strapi/strapi'
import { relayOf } from './running.ts'

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await relayOf(strapi)?.stop()
}

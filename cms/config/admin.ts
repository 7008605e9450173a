import type { Core } from '@strapi/strapi'
import { secret } from '../src/secret'

export default ({ env }: Core.Config.Shared.ConfigParams): Partial<Core.Config.Admin> => ({
  auth: { secret: secret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: secret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: secret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret(env, 'ENCRYPTION_KEY') },
  // Nothing is sold or asked for in a bureau's panel.
  flags: { nps: false, promoteEE: false, docLinks: false },
  // Off by name: left open, the panel invites every editor to set up a preview and asks its server for an AI it has not.
  preview: { enabled: false, config: { handler: () => null } },
  ai: { enabled: false },
})

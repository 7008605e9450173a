import type { Core } from '@strapi/strapi'
import path from 'node:path'
import { secret } from '../src/secret'

export default ({ env }: Core.Config.Shared.ConfigParams): Partial<Core.Config.Server> => ({
  // Only the machine itself: a reverse proxy stands in front wherever others may come in.
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: secret(env, 'APP_KEYS').split(',') },
  dirs: { public: path.resolve(env('PUBLIC_DIR', './public')) },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_BANNER', false) } },
})

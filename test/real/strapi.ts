import { cp, mkdir, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { folder } from './folder.ts'
import type { Database } from './postgres.ts'

const app = path.resolve(import.meta.dirname, '../../cms')

// Strapi is CommonJS and cannot be imported as a module.
const { createStrapi } = createRequire(path.join(app, 'package.json'))('@strapi/strapi') as {
  readonly createStrapi: (options: object) => Core.Strapi
}

export const exportToken = 'a-publication-token-for-tests'

export const operatorToken = 'an-operator-token-for-tests'

const secrets = {
  APP_KEYS: 'test-key-one-000,test-key-two-000',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  EXPORT_TOKEN: exportToken,
  OPERATOR_TOKEN: operatorToken,
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
}

/** The environment of a CMS on this database, for a process or for this one. */
export const cmsEnvironment = (
  database: Database,
  publicDir: string,
  more: Readonly<Record<string, string>> = {},
) => ({
  ...secrets,
  MEILI_HOST: '',
  MEILI_KEY: '',
  REBUILD_HOOK_URL: '',
  REBUILD_HOOK_SECRET: '',
  RELAY: 'true',
  RELAY_IDLE_MS: '100',
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_DIR: publicDir,
  ...database.environment,
  ...more,
})

export interface Cms {
  readonly strapi: Core.Strapi
  readonly url: string
  /** A full-access API token, as an administrator would give to a script. */
  readonly token: string
  stop(): Promise<void>
}

/** The built panel in a copy: a build that somebody starts meanwhile empties the folder it was built in. */
const withPanel = async (place: string): Promise<string> => {
  const [built, own] = [path.join(app, 'dist'), path.join(place, 'dist')]
  await mkdir(own)
  for (const name of ['config', 'src']) await symlink(path.join(built, name), path.join(own, name))
  await cp(path.join(built, 'build'), path.join(own, 'build'), { recursive: true })
  return own
}

/** A real Strapi with our plugin, in this process, listening on a free port; its panel only where asked for. */
export const cms = async (
  database: Database,
  more: Readonly<Record<string, string>> = {},
  serveAdminPanel = false,
): Promise<Cms> => {
  const place = await folder('cms')
  await mkdir(path.join(place.path, 'public/uploads'), { recursive: true })
  Object.assign(process.env, cmsEnvironment(database, path.join(place.path, 'public'), more))
  const strapi = await createStrapi({
    appDir: app,
    distDir: serveAdminPanel ? await withPanel(place.path) : path.join(app, 'dist'),
    serveAdminPanel,
  }).load()
  await strapi.listen()
  const address = strapi.server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the CMS does not listen')
  const tokens = strapi.service('admin::api-token') as unknown as {
    create(token: object): Promise<{ accessKey: string }>
  }
  const { accessKey } = await tokens.create({
    name: `test ${String(Date.now())}`,
    type: 'full-access',
    lifespan: null,
    description: '',
  })
  return {
    strapi,
    url: `http://127.0.0.1:${String(address.port)}`,
    token: accessKey,
    stop: async () => {
      await strapi.destroy()
      await place.remove()
    },
  }
}

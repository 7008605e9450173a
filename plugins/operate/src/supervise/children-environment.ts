import type { Environment } from '@gongkai/config/environment'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import type { Urls } from './run-file.ts'
import type { SearchKeys } from './search-keys.ts'
import { secretNames, type Secrets } from './secrets.ts'

type Variables = Readonly<Record<string, string>>

/** Everything the children's environments are made of. */
export interface Installation {
  readonly layout: Layout
  readonly environment: Environment
  readonly secrets: Secrets
  readonly urls: Urls
  readonly searchKeys: SearchKeys
  /** What we were started with: PATH, proxies, DATABASE_… and whatever else an operator sets. */
  readonly inherited: Readonly<Record<string, string | undefined>>
}

/** Secrets of the CMS alone; the address of a foreign build hook often is one, too. */
const buildHook = [
  'SITE_BUILD_HOOK_URL',
  'SITE_BUILD_HOOK_TOKEN',
  'SITE_BUILD_HOOK_HEADERS',
  'SITE_BUILD_HOOK_BODY',
] as const

const ours: readonly string[] = [...secretNames, 'MEILI_KEY', 'MEILI_HOST', 'SMTP_PASSWORD', ...buildHook]

/** Each child gets its own secrets and nobody else's. */
const inheritedFor = ({ inherited }: Installation): Variables =>
  Object.fromEntries(
    Object.entries(inherited).flatMap(([name, value]) =>
      value === undefined || ours.includes(name) || isOfDeploying(name) ? [] : [[name, value]],
    ),
  )

/** Where releases are carried to, with the keys for it: the rebuild service's alone. */
const isOfDeploying = (name: string): boolean => name.startsWith('DEPLOY_')

const deployingOf = ({ inherited }: Installation): Variables =>
  Object.fromEntries(
    Object.entries(inherited).flatMap(([name, value]) =>
      value !== undefined && isOfDeploying(name) ? [[name, value]] : [],
    ),
  )

const given = (environment: Environment, names: typeof buildHook): Variables =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

export const cmsVariables = (installation: Installation): Variables => {
  const { layout, environment, secrets, urls, searchKeys } = installation
  return {
    DATABASE_FILENAME: join(layout.cms, 'database.sqlite'),
    PUBLIC_DIR: join(layout.cms, 'public'),
    ...inheritedFor(installation),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(environment.CMS_PORT),
    DATABASE_CLIENT: environment.DATABASE_CLIENT,
    APP_KEYS: secrets.APP_KEYS,
    API_TOKEN_SALT: secrets.API_TOKEN_SALT,
    ADMIN_JWT_SECRET: secrets.ADMIN_JWT_SECRET,
    TRANSFER_TOKEN_SALT: secrets.TRANSFER_TOKEN_SALT,
    ENCRYPTION_KEY: secrets.ENCRYPTION_KEY,
    MEILI_HOST: urls.search,
    MEILI_KEY: searchKeys.cms,
    REBUILD_HOOK_URL: `${urls.rebuild}/hooks/publication`,
    REBUILD_HOOK_SECRET: secrets.REBUILD_HOOK_SECRET,
    EXPORT_TOKEN: secrets.EXPORT_TOKEN,
    OPERATOR_TOKEN: secrets.OPERATOR_TOKEN,
    SITE_URL: environment.SITE_URL,
    BASE_PATH: environment.BASE_PATH,
    RECEIPT_LATE_SECONDS: String(environment.RECEIPT_LATE_SECONDS),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
    DATA_DIR: layout.dataDir,
    ...given(environment, buildHook),
    ...(environment.SMTP_PASSWORD === undefined ? {} : { SMTP_PASSWORD: environment.SMTP_PASSWORD }),
  }
}

export const rebuildVariables = (installation: Installation): Variables => {
  const { layout, environment, secrets, urls } = installation
  return {
    ...inheritedFor(installation),
    ...deployingOf(installation),
    NODE_ENV: 'production',
    REBUILD_PORT: String(environment.REBUILD_PORT),
    REBUILD_HOOK_SECRET: secrets.REBUILD_HOOK_SECRET,
    CMS_URL: urls.cms,
    EXPORT_TOKEN: secrets.EXPORT_TOKEN,
    SITE_DIR: layout.site,
    SITE_URL: environment.SITE_URL,
    BASE_PATH: environment.BASE_PATH,
    REBUILD_QUIET_MS: String(environment.REBUILD_QUIET_MS),
    REBUILD_LONGEST_WAIT_MS: String(environment.REBUILD_LONGEST_WAIT_MS),
    REBUILD_SPACING_MS: String(environment.REBUILD_SPACING_MS),
    KEEP_RELEASES: String(environment.KEEP_RELEASES),
    ASTRO_TELEMETRY_DISABLED: '1',
  }
}

export const siteVariables = (installation: Installation): Variables => {
  const { layout, environment, secrets, urls, searchKeys } = installation
  return {
    ...inheritedFor(installation),
    NODE_ENV: 'production',
    SITE_PORT: String(environment.SITE_PORT),
    SITE_DIR: layout.site,
    BASE_PATH: environment.BASE_PATH,
    MEILI_HOST: urls.search,
    MEILI_SEARCH_KEY: searchKeys.site,
    CMS_URL: urls.cms,
    REBUILD_URL: urls.rebuild,
    EXPORT_TOKEN: secrets.EXPORT_TOKEN,
    READY_FILE: layout.readyFile,
    SWEEP_FILE: layout.sweepFile,
  }
}

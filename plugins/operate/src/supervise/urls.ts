import type { Environment } from '@gongkai/config/environment'
import type { Urls } from './run-file.ts'

/** Where each part of an installation answers. */
export const urlsOf = (environment: Environment): Urls => {
  const at = (port: number): string => `http://127.0.0.1:${port}`
  return {
    cms: at(environment.CMS_PORT),
    site: at(environment.SITE_PORT),
    search: environment.MEILI_HOST ?? at(environment.SEARCH_PORT),
    rebuild: at(environment.REBUILD_PORT),
  }
}

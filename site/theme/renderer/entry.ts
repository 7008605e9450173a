import { createApp } from 'astro/app/entrypoint'
import { base, site } from 'astro:config/client'
import { theme } from 'virtual:gongkai/theme'
import { addressOf, type SiteRenderer } from '@gongkai/catalogue-core/release'
import { absolute, href, ownHost } from '../address.ts'
import { writtenFile } from '../publication/files.ts'
import { staticIndexFiles } from '../publication/static-index.ts'
import { forgetAll } from './forget.ts'
import { partsOfSite } from './parts.ts'

// Whole pages at once: nobody waits for the first half of one.
const app = createApp({ streaming: false })
const origin = new URL(site ?? 'http://127.0.0.1')
const own = {
  at: (address: string) => absolute(origin, address),
  host: ownHost,
  name: theme.site.name?.['zh-Hans'] ?? null,
  stylePage: theme.stylePage,
  sheets: theme.sheets,
}
const parts = partsOfSite(own)

const notFound = '404.html'

/** The page for what is missing stands in no folder, but Astro has it under an address like any other. */
const astroAddress = (path: string): string => (path === notFound ? '/404/' : addressOf(path))

const rendered = async (path: string): Promise<Uint8Array> => {
  const response = await app.render(new Request(new URL(encodeURI(href(astroAddress(path))), origin)))
  if (response.status !== (path === notFound ? 404 : 200))
    throw new Error(`${base} ${path}: ${String(response.status)} ${(await response.text()).slice(0, 300)}`)
  return new Uint8Array(await response.arrayBuffer())
}

const utf8 = new TextEncoder()

/** The whole site as a program that makes any of its files: what a release is made with. */
export const renderer: SiteRenderer = {
  take: (recipe) => {
    forgetAll()
    return parts.take(recipe)
  },
  join: (gathered) => {
    forgetAll()
    parts.join(gathered)
  },
  made: (key) => [...parts.made(key)],
  file: async (path) => {
    const written = writtenFile(path, own)
    if (written === null) return rendered(path)
    return typeof written === 'string' ? utf8.encode(written) : written
  },
  searchIndex: staticIndexFiles,
}

import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { underBase } from './base.ts'
import { unmetDuties } from './options/duties.ts'
import { both, OptionsError } from './options/fault.ts'
import { locateFrom } from './options/file.ts'
import { sheetsOf, virtualModules } from './options/modules.ts'
import { readOptions } from './options/read.ts'
import type { Options, ThemeOptions } from './options/schema.ts'
import { browsers, writtenFor } from './options/targets.ts'
import { serveModules } from './options/vite.ts'
import { copyAttachments } from './publication/copy-attachments.ts'
import { publicationIndex } from './publication/publication.ts'
import type { Site } from './publication/site.ts'
import { writeFiles } from './publication/write-files.ts'
import { asksForRenderer, rendererAdapter } from './renderer/adapter.ts'
import { routes, styleRoutes } from './routes.ts'

export { optionsFromFile } from './options/file.ts'
export type { ThemeOptions } from './options/schema.ts'

const usable = (given: ThemeOptions, root: string): Options => {
  const read = readOptions(given, locateFrom(given.folder ?? root))
  if (!read.usable) throw new OptionsError('gongkaiTheme', read.faults)
  return read.options
}

const unknownAgencies = ({ agencies }: Options): readonly string[] => {
  const published = new Set<string>(publicationIndex().agencies.map(({ slug }) => slug))
  return Object.keys(agencies)
    .filter((slug) => !published.has(slug))
    .map((slug) =>
      both(
        `选项 agencies.${slug}：已发布数据中没有这个机关`,
        `the option agencies.${slug}: no such agency is published`,
      ),
    )
}

/** From a root-relative address to the whole one, for what is written when the pages are done. */
const wholeAddress =
  (site: string, base: string) =>
  (address: string): string =>
    new URL(underBase(base, address), site).href

/** The public site as one integration: pages, styles and the files under records. */
export const gongkaiTheme = (given: ThemeOptions = {}): AstroIntegration => {
  let options: Options | null = null
  const resident = asksForRenderer()
  let address = { site: 'http://127.0.0.1', base: '/' }
  const site = (): Site => ({
    at: wholeAddress(address.site, address.base),
    host: new URL(address.site).hostname,
    name: options?.site.name?.['zh-Hans'] ?? null,
    stylePage: options?.stylePage ?? false,
    sheets: options === null ? {} : sheetsOf(options),
  })
  return {
    name: 'gongkai-theme',
    hooks: {
      'astro:config:done': ({ config, setAdapter }) => {
        if (resident) setAdapter(rendererAdapter)
        address = { site: config.site ?? address.site, base: config.base }
      },
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        options = usable(given, fileURLToPath(config.root))
        // Pages run as a bundle of their own in this process: the surroundings are what both see.
        if (options.data !== null) process.env['GONGKAI_DATA'] = options.data
        const all = [...routes, ...(options.stylePage ? styleRoutes : [])]
        for (const { pattern, entrypoint } of all) injectRoute({ pattern, entrypoint, prerender: !resident })
        updateConfig({
          // Named here, or Astro misses it; what it does is said once the configuration stands.
          ...(resident
            ? { output: 'server', adapter: { name: rendererAdapter.name, hooks: {} } }
            : { output: 'static' }),
          trailingSlash: 'always',
          // A content security policy without exceptions: nothing inline, neither style nor script.
          build: { format: 'directory', inlineStylesheets: 'never' },
          vite: {
            build: { assetsInlineLimit: 0, cssTarget: browsers },
            plugins: [writtenFor(), serveModules(virtualModules(options))],
          },
          devToolbar: { enabled: false },
        })
      },
      // Before anything is bundled: a missing folder is told in a second, in words, not by the first page that needs it.
      'astro:build:start': ({ logger }) => {
        if (options === null) return
        const warnings = resident ? [] : unknownAgencies(options)
        for (const warning of [...unmetDuties(options), ...warnings]) logger.warn(warning)
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (resident) return
        const copied = await copyAttachments(dir)
        logger.info(`附件 ${copied} 个 · ${copied} attachments`)
        const written = await writeFiles(dir, site())
        logger.info(`下载、数据、网站地图文件 ${written} 个 · ${written} downloads, data files and site maps`)
      },
    },
  }
}

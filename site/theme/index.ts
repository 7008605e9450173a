import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { underBase } from './base.ts'
import { unmetDuties } from './options/duties.ts'
import { both, OptionsError } from './options/fault.ts'
import { locateFrom } from './options/file.ts'
import { virtualModules } from './options/modules.ts'
import { readOptions } from './options/read.ts'
import type { Options, ThemeOptions } from './options/schema.ts'
import { serveModules } from './options/vite.ts'
import { copyAttachments } from './publication/copy-attachments.ts'
import { publicationIndex } from './publication/publication.ts'
import { writeData } from './publication/write-data.ts'
import { writeDownloads } from './publication/write-downloads.ts'
import { writeMarks } from './publication/write-marks.ts'
import { writeRedirects } from './publication/write-redirects.ts'
import { writeSitemap } from './publication/write-sitemap.ts'
import { writeStaticIndex } from './publication/write-static-index.ts'
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
  let whole = wholeAddress('http://127.0.0.1', '/')
  return {
    name: 'gongkai-theme',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.site !== undefined) whole = wholeAddress(config.site, config.base)
      },
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        options = usable(given, fileURLToPath(config.root))
        // Pages run as a bundle of their own in this process: the surroundings are what both see.
        if (options.data !== null) process.env['GONGKAI_DATA'] = options.data
        const all = [...routes, ...(options.stylePage ? styleRoutes : [])]
        for (const { pattern, entrypoint } of all) injectRoute({ pattern, entrypoint, prerender: true })
        updateConfig({
          output: 'static',
          trailingSlash: 'always',
          // A content security policy without exceptions: nothing inline, neither style nor script.
          build: { format: 'directory', inlineStylesheets: 'never' },
          vite: {
            build: { assetsInlineLimit: 0, target: ['chrome87', 'firefox78', 'safari14'] },
            plugins: [serveModules(virtualModules(options))],
          },
          devToolbar: { enabled: false },
        })
      },
      // Before anything is bundled: a missing folder is told in a second, in words, not by the first page that needs it.
      'astro:build:start': ({ logger }) => {
        publicationIndex()
        if (options === null) return
        for (const warning of [...unmetDuties(options), ...unknownAgencies(options)]) logger.warn(warning)
      },
      'astro:build:done': async ({ dir, logger }) => {
        const copied = await copyAttachments(dir)
        logger.info(`附件 ${copied} 个 · ${copied} attachments`)
        const written = await writeDownloads(dir)
        logger.info(`目录下载文件 ${written} 个 · ${written} catalogue files`)
        const told = await writeData(dir, whole, options?.site.name?.['zh-Hans'] ?? null)
        logger.info(`数据文件 ${told} 个 · ${told} files of data`)
        const moved = await writeRedirects(dir, whole)
        logger.info(`旧网址 ${moved} 个 · ${moved} former addresses`)
        const marked = await writeMarks(dir)
        logger.info(`标记 ${marked} 个 · ${marked} pages marked for the server`)
        const listed = await writeSitemap(dir, whole)
        logger.info(`网站地图网址 ${listed} 个 · ${listed} addresses in the site map`)
        const indexed = await writeStaticIndex(dir)
        logger.info(`离线索引文件 ${indexed} 个 · ${indexed} files of the static index`)
      },
    },
  }
}

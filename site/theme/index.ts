import type { AstroIntegration } from 'astro'
import { copyAttachments } from './publication/copy-attachments.ts'
import { publicationIndex } from './publication/publication.ts'
import { writeDownloads } from './publication/write-downloads.ts'
import { writeStaticIndex } from './publication/write-static-index.ts'
import { routes } from './routes.ts'

/** The public site as one integration: pages, styles and the files under records. Its data is read from GONGKAI_DATA. */
export const gongkaiTheme = (): AstroIntegration => ({
  name: 'gongkai-theme',
  hooks: {
    'astro:config:setup': ({ injectRoute, updateConfig }) => {
      for (const { pattern, entrypoint } of routes) injectRoute({ pattern, entrypoint, prerender: true })
      updateConfig({
        output: 'static',
        trailingSlash: 'always',
        // A content security policy without exceptions: nothing inline, neither style nor script.
        build: { format: 'directory', inlineStylesheets: 'never' },
        vite: { build: { assetsInlineLimit: 0, target: ['chrome87', 'firefox78', 'safari14'] } },
        devToolbar: { enabled: false },
      })
    },
    // Before anything is bundled: a missing folder is told in a second, in words, not by the first page that needs it.
    'astro:build:start': () => {
      publicationIndex()
    },
    'astro:build:done': async ({ dir, logger }) => {
      const copied = await copyAttachments(dir)
      logger.info(`附件 ${copied} 个 · ${copied} attachments`)
      const written = await writeDownloads(dir)
      logger.info(`目录下载文件 ${written} 个 · ${written} catalogue files`)
      const indexed = await writeStaticIndex(dir)
      logger.info(`离线索引文件 ${indexed} 个 · ${indexed} files of the static index`)
    },
  },
})

import { defineConfig } from 'astro/config'
import { gongkaiTheme } from './theme/index.ts'

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://127.0.0.1:4321',
  base: process.env['BASE_PATH'] ?? '/',
  integrations: [gongkaiTheme()],
})

import { defineConfig } from 'astro/config'
import standard from '@gongkai/config/site.json' with { type: 'json' }
import { gongkaiTheme, optionsFromFile } from './theme/index.ts'

const named = process.env['SITE_OPTIONS'] ?? ''

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://127.0.0.1:4321',
  base: process.env['BASE_PATH'] ?? '/',
  integrations: [gongkaiTheme(named.trim() === '' ? standard : optionsFromFile(named))],
})

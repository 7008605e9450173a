import type { Locale } from '../catalogue/ids.ts'

/** One index per locale (DESIGN §6.7): `gongkai-zh-Hans`. */
export const indexName = (locale: Locale): string => `gongkai-${locale}`

/** Beside it one of what attachments say: `gongkai-files-zh-Hans`. */
export const fileIndexName = (locale: Locale): string => `gongkai-files-${locale}`

import type { Locale } from '../catalogue/ids.ts'

/** One index per locale (DESIGN §6.7): `gongkai-zh-Hans`. */
export const indexName = (locale: Locale): string => `gongkai-${locale}`

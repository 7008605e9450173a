import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { en } from './strings.en.ts'
import { zhHans, type SearchStrings } from './strings.zh-Hans.ts'

export const searchStrings: Readonly<Record<Locale, SearchStrings>> = { 'zh-Hans': zhHans, en }

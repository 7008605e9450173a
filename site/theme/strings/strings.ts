import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { en } from './en.ts'
import { zhHans, type Strings } from './zh-Hans.ts'

const all: Readonly<Record<Locale, Strings>> = { 'zh-Hans': zhHans, en }

export const stringsOf = (locale: Locale): Strings => all[locale]

/** Names of languages for `lang`: inspections of Chinese government sites look for zh-CN. */
export const htmlLang: Readonly<Record<Locale, string>> = { 'zh-Hans': 'zh-CN', en: 'en' }

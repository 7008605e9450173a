import type { Core } from '@strapi/strapi'
import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'

interface Language {
  readonly code: string
  readonly name: string
}

interface Languages {
  findByCode(code: string): Promise<Language | null>
  create(language: Language): Promise<unknown>
  update(where: { readonly code: string }, language: Pick<Language, 'name'>): Promise<unknown>
}

const names: Readonly<Record<Locale, string>> = { 'zh-Hans': '简体中文', en: 'English 英文' }

/** What Strapi calls a language until somebody says otherwise: `Chinese (Simplified) (zh-Hans)`. */
const isStrapisName = ({ code, name }: Language): boolean => name.endsWith(`(${code})`)

/** Both languages exist, under names an editor can read; a name that a bureau gave stays. */
export const ensureLanguages = async (strapi: Core.Strapi): Promise<void> => {
  const languages = strapi.plugin('i18n').service('locales') as unknown as Languages
  for (const code of locales) {
    const language = await languages.findByCode(code)
    if (language === null) await languages.create({ code, name: names[code] })
    else if (isStrapisName(language)) await languages.update({ code }, { name: names[code] })
  }
}

import type { Locale } from '@gongkai/catalogue-core/catalogue'

interface FooterStrings {
  readonly organiser: (name: string) => string
  readonly contact: (said: string) => string
  readonly idCode: (code: string) => string
  readonly mark: string
  readonly correction: string
}

/** The words at the foot of each page; numbers and names are the operator's. */
export const footerStrings: Readonly<Record<Locale, FooterStrings>> = {
  'zh-Hans': {
    organiser: (name) => `主办单位：${name}`,
    contact: (said) => `联系方式：${said}`,
    idCode: (code) => `网站标识码：${code}`,
    mark: '党政机关网站标识',
    correction: '我为政府网站找错',
  },
  en: {
    organiser: (name) => `Organiser: ${name}`,
    contact: (said) => `Contact: ${said}`,
    idCode: (code) => `Site code: ${code}`,
    mark: 'Mark of party and government sites',
    correction: 'Report an error on this site',
  },
}

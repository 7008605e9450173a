import type { Locale } from '../catalogue/ids.ts'

/** Why the metadata of a file stays in it. */
const reasons = {
  encrypted: { 'zh-Hans': '文件已加密', en: 'it is encrypted' },
  signed: {
    'zh-Hans': '文件有电子签名，改动会使签名失效',
    en: 'it is signed, and a change would break the signature',
  },
  oldOffice: {
    'zh-Hans': '是旧版 Office 格式，请另存为新格式',
    en: 'it is in an old Office format; save it in a new one',
  },
  packed: { 'zh-Hans': '属性在压缩的数据块中', en: 'its properties stand in a packed block' },
  tooLarge: { 'zh-Hans': '文件过大', en: 'it is too large' },
  unusual: {
    'zh-Hans': '文件结构不寻常，改动可能损坏文件',
    en: 'its structure is unusual, and a change might break it',
  },
  unknown: { 'zh-Hans': '格式无法识别', en: 'its format is not known' },
} as const

export type Unstrippable = keyof typeof reasons

export const unstrippableText = (why: Unstrippable, locale: Locale): string => reasons[why][locale]

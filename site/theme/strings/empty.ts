import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  catalogue: '该目录还没有公开事项。',
  content: '目录没有写明公开内容。',
}

const en: typeof zhHans = {
  catalogue: 'This catalogue has no items yet.',
  content: 'The catalogue does not tell the content.',
}

/** What stands where an agency has entered nothing. */
export const emptyStrings: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }

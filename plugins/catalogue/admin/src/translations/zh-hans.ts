import { systemNames, valueNames } from './names.ts'
import { strapiMessages } from './strapi/index.ts'
import words from './zh-Hans.json'

export const messages: Readonly<Record<string, string>> = {
  ...strapiMessages,
  ...valueNames('zh-Hans'),
  ...systemNames(words),
  ...words,
}

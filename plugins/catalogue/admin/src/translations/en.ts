import words from './en.json'
import { systemNames, valueNames } from './names.ts'

export const messages: Readonly<Record<string, string>> = {
  ...valueNames('en'),
  ...systemNames(words),
  ...words,
}

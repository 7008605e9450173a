import { within } from './reader.ts'

/** Nouns of this field in which a word of denial or of time is no such word. */
const nouns =
  /未成年人|非税|非遗|非物质|非公|非营利|无障碍|无偿|不动产|不良|免税|免费|免疫|解除|消除|长期护理|长期照护|定期体检|日常/gu

const denial = /[不未非无勿免除]/u

/** What belongs to a deadline itself: a scope that holds it has swallowed a rule that was not understood. */
const timeWords =
  /长期|定期|及时|随时|实时|即时|工作日|自然日|每[年月周季日天半个]|[次翌][年月日]|之日|当[日天年]|[内起后]$|\d+(?:个|日|天|周|月(?!\d))|\d{1,2}月/u

/** Do the words deny something? What is not published by then is another rule, or none. */
export const denies = (words: string): boolean => denial.test(words.replace(nouns, ''))

/** Words before a rule that say what it is for; the pattern's group is named `of`. */
export const scope = `(?<of>${within}{1,60}?)??`

/**
 * The scope in words, null where there is none, undefined where the words cannot be a mere scope: they deny something
 * or hold a time of their own, and to skip them would turn the rule into another one.
 */
export const readScope = (words: string | undefined): string | null | undefined => {
  if (words === undefined || words === '') return null
  if (denies(words) || timeWords.test(words.replace(nouns, ''))) return undefined
  return words.replace(/^(?:其中|对于?|凡|属于)/u, '').replace(/(?:应当?|须|需要?|要)$/u, '') || null
}

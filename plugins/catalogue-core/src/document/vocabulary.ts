import { remembering } from './memory.ts'
import { readChoices } from './ticks.ts'
import { isOptionOf, isOther, type BoxField } from './option-words.ts'
import { tickOfCell } from './glyphs.ts'

/** Fields whose words are so much their own that a cell tells which it belongs to, wherever it stands. */
export type OwnWords = 'channels' | 'attribute' | 'form' | 'audience' | 'phones' | 'deadline' | 'basis'

const boxFields: readonly Exclude<BoxField, 'basisKinds'>[] = ['channels', 'attribute', 'form', 'audience']

const optionsOf = (text: string): OwnWords | null => {
  const { choices, boxed } = readChoices(text, 'none')
  const options = choices.map((c) => c.option).filter((option) => !isOther(option))
  if (options.length === 0) return null
  for (const field of boxFields) {
    const fitting = options.filter((option) => isOptionOf(field, option)).length
    // Words without boxes must all fit; among boxes a strange one may stand.
    if (fitting > 0 && (boxed ? fitting * 2 > options.length : fitting === options.length)) return field
  }
  return null
}

const labelled = /(?:电话|热线|传真|咨询|举报|监督)[^:：]{0,6}[:：]/u
const numbers =
  /(?:0\d{2,3}[-—－ ]?\d{0,8}|1[3-9]\d{9}|(?<!\d)\d{7,8}(?!\d)|(?<!\d)1\d{4}(?!\d)|400-?\d{3}-?\d{4})/gu

const isPhones = (text: string): boolean => {
  if (text.length > 120 || /《/u.test(text)) return false
  const rest = text
    .replace(numbers, '')
    .replace(/[\p{Script=Han}（）()]{1,12}[:：]/gu, '')
    .replace(/[\s\-—－、，,；;/()（）]/gu, '')
  return rest === '' && (text.match(numbers) !== null || labelled.test(text))
}

const term =
  /个?(?:工作日|自然日|日内)|\d+月\d+日|随时(?:公[布开])?|长期公[示开]|每(?:年|月|季度?|周|半年)|实时|及时公[开布]|按.{0,12}(?:要求|规定)|定期(?:公开|更新|清理)/u

const isDeadline = (text: string): boolean =>
  text.length <= 200 &&
  term.test(text) &&
  !/《|^\d+[.、]|[□☑√■]/u.test(text) &&
  /公[开布示]|日|前|时/u.test(text)

const isBasis = (text: string): boolean =>
  /^(?:\d+[.、．]\s*|【.{1,8}】)?《[^》]{2,}(?:条例|办法|通知|意见|法|规定|方案|细则|要点|规则|纲要)(?:（[^》]*）)?》/u.test(
    text,
  )

const wordsOf = (text: string): OwnWords | null => {
  if (text === '' || text.length > 2000) return null
  const options = optionsOf(text)
  if (options !== null) return options
  if (isPhones(text)) return 'phones'
  if (isBasis(text)) return 'basis'
  return isDeadline(text) ? 'deadline' : null
}

const remembered = remembering(wordsOf)

/** Which field a cell's words belong to; null where they could be many or none. */
export const ownWordsOf = (cell: string): OwnWords | null => remembered(cell.trim())

// So many cells tell what a column is about; the rest would say the same.
const sample = 300

/** Whether a column is one of ticks: nothing but signs in it, at least one of them. */
export const isTickColumn = (texts: readonly string[]): boolean => {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '')
  return (
    filled.length > 0 &&
    filled.every(
      (text) => text.length <= 3 && (tickOfCell(text) === 'yes' || /^[√☑■□☐R×○●〓?口þ✓✔/-]+$/u.test(text)),
    )
  )
}

/** What most cells of a column are, with how many of the filled ones say so. */
export const columnWords = (
  texts: readonly string[],
): { readonly words: OwnWords | null; readonly share: number } => {
  const filled = texts.filter((text) => text.trim() !== '').slice(0, sample)
  const counts = new Map<OwnWords, number>()
  for (const text of filled) {
    const words = ownWordsOf(text)
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most === undefined ? { words: null, share: 0 } : { words: most[0], share: most[1] / filled.length }
}

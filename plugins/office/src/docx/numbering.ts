import type { Archive } from '../archive.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'

/** Word counts list paragraphs itself: the numbers are printed, but stand nowhere in the text. */
export interface Numbering {
  /** What is printed before a paragraph of a list; the count goes on with every call. */
  readonly next: (list: string, level: number) => string
}

interface Level {
  start: number
  format: string
  text: string
}

const han = '〇一二三四五六七八九'

const hanNumber = (value: number): string => {
  if (value < 1 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${han[tens] ?? ''}十`
  return head + (ones === 0 ? '' : (han[ones] ?? ''))
}

const letter = (value: number, first: string): string =>
  value < 1 || value > 26 ? String(value) : String.fromCharCode(first.charCodeAt(0) + value - 1)

const printed = (value: number, format: string): string => {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'chineseLegalSimplified':
      return hanNumber(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case 'lowerLetter':
      return letter(value, 'a')
    case 'upperLetter':
      return letter(value, 'A')
    case 'bullet':
    case 'none':
      return ''
    default:
      return String(value)
  }
}

const counter = (
  abstracts: ReadonlyMap<string, readonly Level[]>,
  lists: ReadonlyMap<string, string>,
): Numbering => {
  const counts = new Map<string, number[]>()
  return {
    next: (list, level) => {
      const abstract = lists.get(list)
      const levels = abstract === undefined ? undefined : abstracts.get(abstract)
      const own = levels?.[level]
      if (abstract === undefined || levels === undefined || own === undefined || own.format === 'bullet')
        return ''
      const count = counts.get(list) ?? []
      count[level] = count[level] === undefined ? own.start : count[level] + 1
      count.length = level + 1
      counts.set(list, count)
      return own.text.replace(/%([1-9])/gu, (_, place: string) => {
        const at = Number(place) - 1
        const other = levels[at]
        return other === undefined ? '' : printed(count[at] ?? other.start, other.format)
      })
    },
  }
}

export const readNumbering = async (
  archive: Archive,
  part: string | null,
  source: Source,
): Promise<Numbering> => {
  const abstracts = new Map<string, Level[]>()
  const lists = new Map<string, string>()
  let levels: Level[] = []
  let level: Level | null = null
  let list = ''
  let inAbstract = false
  if (part === null || !archive.has(part)) return counter(abstracts, lists)
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'abstractNum') {
        inAbstract = true
        levels = []
        if (abstracts.size < limits.tables)
          abstracts.set(attribute(attributes, 'abstractNumId') ?? '', levels)
      } else if (name === 'num') list = attribute(attributes, 'numId') ?? ''
      else if (name === 'abstractNumId' && !inAbstract) lists.set(list, value)
      else if (name === 'lvl' && inAbstract) {
        level = { start: 1, format: 'decimal', text: '' }
        const at = Number(attribute(attributes, 'ilvl') ?? 0)
        if (at >= 0 && at < 9) levels[at] = level
      } else if (level !== null && inAbstract) {
        if (name === 'start') level.start = Number(value) || 0
        else if (name === 'numFmt') level.format = value
        else if (name === 'lvlText') level.text = value.slice(0, 60)
      }
    },
    close: (name) => {
      if (name === 'abstractNum') inAbstract = false
      if (name === 'lvl') level = null
    },
  })
  return counter(abstracts, lists)
}

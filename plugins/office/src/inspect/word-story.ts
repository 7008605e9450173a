import type { Hiding, PartCell, PartPlace, PlaceKind } from '@gongkai/catalogue-core/privacy'
import type { Archive } from '../archive.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { isSymbolFont, symbolText } from '../symbols.ts'
import { attribute, readXml, type Attributes } from '../xml.ts'
import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'

/** A paragraph as it prints, as it stood before tracked changes, and with its hidden words. */
interface Words {
  shown: string
  before: string
  withHidden: string
  inserted: boolean
}

interface OpenTable {
  readonly name: string
  readonly rows: PartCell[][]
  row: PartCell[]
  rowDeleted: boolean
  cell: { text: string; before: string; withHidden: string; span: number } | null
}

const none = (): Words => ({ shown: '', before: '', withHidden: '', inserted: false })
const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

const deletions = new Set(['del', 'moveFrom'])
const insertions = new Set(['ins', 'moveTo'])
/** Elements that hold words. `instrText` is a field’s command, which can carry an address or a hidden value. */
const wordy = new Set(['t', 'delText', 'instrText', 'delInstrText'])

/**
 * Reads one story of a Word document (body, header, notes, comments) with everything in it that a reader of the printed
 * page does not see. Runs are joined, for Word cuts numbers wherever the cursor stood.
 */
export const readStory = async (
  archive: Archive,
  part: string,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
  kind: PlaceKind,
): Promise<void> => {
  const at = kind === 'body' ? '' : (part.split('/').at(-1) ?? '').replace(/\.xml$/, '')
  const lines: string[] = []
  const tables: OpenTable[] = []
  // A text box lies within a paragraph: the outer paragraph waits until it ends.
  const waiting: { words: Words; cell: boolean }[] = []
  let words = none()
  let tableCount = 0
  let deleted = 0
  let inserted = 0
  let taking = 0
  let inRunProperties = 0
  let inRowProperties = 0
  let hidden = false
  let font: string | null = null

  const put = (text: string): void => {
    if (words.before.length + words.shown.length > limits.characters) return
    if (deleted > 0) {
      words.before += text
      return
    }
    words.withHidden += text
    if (hidden) return
    words.shown += text
    if (inserted > 0) words.inserted = true
    else words.before += text
  }

  const aside = (text: string, shown: string, place: PartPlace): void => {
    if (text !== shown) collected.text(place, text)
  }

  const endParagraph = (): void => {
    const table = tables.at(-1)
    const inBox = waiting.length > 0
    const cell = waiting.at(-1)?.cell === true || !inBox ? table?.cell : undefined
    const { shown, before, withHidden } = words
    if (inBox) collected.text(placeOf('textBox', at), shown)
    else if (cell != null) {
      cell.text += cell.text === '' ? shown : `\n${shown}`
    } else if (words.inserted) {
      collected.text(placeOf('insertion', at), shown)
      lines.push('')
    } else lines.push(shown)
    // An insertion alone changes what stood before, which nobody sees any more; only deletions leave something behind.
    if (before.length > 0 && !isWithin(before, shown))
      aside(before, shown, placeOf('deletion', at, 'deleted'))
    aside(withHidden, shown, placeOf('hiddenText', at, 'textHidden'))
    words = none()
  }

  const endCell = (table: OpenTable): void => {
    if (table.cell === null) return
    const { text, span } = table.cell
    collected.cell(text.length)
    const where = `${table.name} 第${String(table.rows.length + 1)}行第${String(table.row.length + 1)}列`
    const hiding: Hiding | null = table.rowDeleted ? 'deleted' : null
    table.row.push({ text, place: placeOf('cell', where, hiding) })
    for (let more = 1; more < span; more += 1) table.row.push({ text: '', place: placeOf('cell', where) })
    table.cell = null
  }

  const openTable = (): void => {
    if (tables.length >= limits.tableDepth || tableCount >= limits.tables)
      throw source.refuse('TOO_COMPLEX', { detail: '表格过多' })
    tableCount += 1
    const name = `${at === '' ? '' : `${at} `}表${String(tableCount)}`
    tables.push({ name, rows: [], row: [], rowDeleted: false, cell: null })
  }

  const runProperty = (name: string, attributes: Attributes): void => {
    if (name === 'vanish' || name === 'webHidden') hidden = !isOff(attribute(attributes, 'val'))
    if (name === 'rFonts')
      font =
        ['ascii', 'hAnsi', 'eastAsia']
          .map((key) => attribute(attributes, key))
          .find((one) => one !== undefined && isSymbolFont(one)) ?? null
  }

  await readXml(archive, part, source, {
    open: (name, attributes) => {
      if (inRowProperties > 0 && deletions.has(name)) {
        const table = tables.at(-1)
        if (table !== undefined) table.rowDeleted = true
      } else if (inRunProperties === 0) {
        if (deletions.has(name)) deleted += 1
        if (insertions.has(name)) inserted += 1
      } else runProperty(name, attributes)
      if (wordy.has(name)) taking += 1
      switch (name) {
        case 'rPr':
          inRunProperties += 1
          break
        case 'trPr':
          inRowProperties += 1
          break
        case 'r':
          hidden = false
          font = null
          break
        case 'tab':
          if (inRunProperties === 0) put('\t')
          break
        case 'br':
        case 'cr':
          put('\n')
          break
        case 'noBreakHyphen':
          put('-')
          break
        case 'txbxContent':
          waiting.push({ words, cell: false })
          words = none()
          break
        case 'tbl':
          openTable()
          break
        case 'tc': {
          const table = tables.at(-1)
          if (table !== undefined) table.cell = { text: '', before: '', withHidden: '', span: 1 }
          break
        }
        case 'gridSpan': {
          const cell = tables.at(-1)?.cell
          const span = Number(attribute(attributes, 'val'))
          if (cell != null && span > 1) cell.span = Math.min(span, limits.columns)
          break
        }
        case 'comment':
        case 'footnote':
        case 'endnote':
          collected.text(placeOf('metadata', `${at} author`), attribute(attributes, 'author') ?? '')
          break
      }
    },
    text: (text) => {
      if (taking > 0) put(symbolText(text, font))
    },
    close: (name) => {
      if (wordy.has(name)) taking -= 1
      if (name === 'rPr') inRunProperties -= 1
      else if (name === 'trPr') inRowProperties -= 1
      else if (inRunProperties === 0 && inRowProperties === 0) {
        if (deletions.has(name)) deleted -= 1
        if (insertions.has(name)) inserted -= 1
      }
      const table = tables.at(-1)
      switch (name) {
        case 'p':
          endParagraph()
          break
        case 'txbxContent':
          words = waiting.pop()?.words ?? none()
          break
        case 'tc':
          if (table !== undefined) endCell(table)
          break
        case 'tr':
          if (table !== undefined) {
            table.rows.push(table.row)
            table.row = []
            table.rowDeleted = false
            if (table.rows.length > limits.rows)
              throw source.refuse('ROWS_TOO_MANY', { table: table.name, limit: String(limits.rows) })
          }
          break
        case 'tbl': {
          const ended = tables.pop()
          if (ended !== undefined) collected.rows(placeOf('table', ended.name), ended.rows)
          break
        }
      }
    },
  })
  collected.text(placeOf(kind, at), lines.join('\n'))
}

/** Whether a text is another one with some of it left out, so that it says nothing new. */
const isWithin = (text: string, whole: string): boolean => {
  let at = 0
  for (const character of text) {
    at = whole.indexOf(character, at)
    if (at < 0) return false
    at += character.length
  }
  return true
}

import type { Grid, GridCell, Report } from '@gongkai/catalogue-core/document'
import { Parser } from 'htmlparser2'
import { budgetOf } from '../budget.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { pageText, type PageText } from './text-of-page.ts'

interface OpenCell {
  readonly text: PageText
  readonly colspan: number
  readonly rowspan: number
}

interface OpenTable {
  readonly name: string
  readonly before: readonly string[]
  readonly rows: GridCell[][]
  caption: string | null
  captionText: PageText | null
  cell: OpenCell | null
  row: GridCell[] | null
}

const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'select',
  'textarea',
  'title',
  'head',
])
const scripted = new Set(['script', 'iframe', 'object', 'embed', 'applet'])
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'dd',
  'dt',
  'blockquote',
  'pre',
  'center',
  'hr',
  'nav',
  'main',
  'aside',
])

type Attributes = Readonly<Record<string, string>>

const span = (value: string | undefined, most: number): number => {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) || number < 1 ? 1 : Math.min(number, most)
}

/** `rowspan="0"` reaches to the end of the table. */
const rowspanOf = ({ rowspan }: Attributes): number =>
  rowspan?.trim() === '0' ? limits.rows : span(rowspan, limits.rows)

const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(attributes['style'] ?? '')

const boxSign = (attributes: Attributes): string | null => {
  const type = (attributes['type'] ?? '').toLowerCase()
  if (type !== 'checkbox' && type !== 'radio') return null
  return 'checked' in attributes ? '☑' : '□'
}

// Nested tables of a few cells are part of the words around them; larger ones stand for themselves.
const smallTable = 6
const linesKept = 12
// Pages never lie this deep; the parser keeps every open tag, and finding its way back takes ever longer.
const deepest = 1000

/** Reads the tables of a page. Nothing is run and nothing fetched: scripts are passed over, only words are taken. */
export const readHtml = (page: string, source: Source, report: Report): readonly Grid[] => {
  const budget = budgetOf(source)
  const grids: Grid[] = []
  const tables: OpenTable[] = []
  const outside = pageText()
  let lines: string[] = []
  // Elements whose words are not shown, with how deep they lie.
  let depth = 0
  let silentFrom: number | null = null
  const seen = { hidden: false, scripts: 0, pictures: 0 }
  let named = 0

  const target = (): PageText => {
    const table = tables.at(-1)
    return table?.captionText ?? table?.cell?.text ?? tables.at(-2)?.cell?.text ?? outside
  }

  const endCell = (table: OpenTable): void => {
    if (table.cell === null) return
    const { text, colspan, rowspan } = table.cell
    const words = text.take()
    budget.cell(words.length)
    const row = (table.row ??= [])
    row.push({
      text: words,
      colspan,
      rowspan,
      at: { table: table.name, row: table.rows.length + 1, column: row.length + 1 },
    })
    table.cell = null
  }

  const endRow = (table: OpenTable): void => {
    endCell(table)
    if (table.row === null) return
    table.rows.push(table.row)
    table.row = null
    budget.row(table.name, table.rows.length)
  }

  const endTable = (): void => {
    const table = tables.pop()
    if (table === undefined) return
    endRow(table)
    const cells = table.rows.reduce((sum, row) => sum + row.length, 0)
    const outer = tables.at(-1)?.cell
    if (outer != null && cells <= smallTable)
      for (const { text } of table.rows.flat()) {
        outer.text.line()
        outer.text.add(text)
      }
    if (cells < 2 || (outer != null && cells <= smallTable)) return
    if (grids.length >= limits.tables)
      throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.tables)} 个表格` })
    const { name, before, rows, caption } = table
    grids.push({ name, caption, before, rows, merges: 'kept', flow: 'page' })
  }

  const openTable = (): void => {
    if (tables.length >= limits.tableDepth)
      throw source.refuse('TOO_COMPLEX', { detail: `表格嵌套超过 ${String(limits.tableDepth)} 层` })
    if (tables.length === 0) {
      lines = [
        ...lines,
        ...outside
          .take()
          .split('\n')
          .map((line) => line.trim()),
      ]
        .filter((line) => line !== '')
        .slice(-linesKept)
    }
    named += 1
    tables.push({
      name: `表${String(named)}`,
      before: lines,
      rows: [],
      caption: null,
      captionText: null,
      cell: null,
      row: null,
    })
    lines = []
  }

  const openInTable = (name: string, attributes: Attributes, table: OpenTable): void => {
    if (name === 'tr') {
      endRow(table)
      table.row = []
      if (isHidden(attributes)) seen.hidden = true
    } else if (name === 'td' || name === 'th') {
      endCell(table)
      table.row ??= []
      table.cell = {
        text: pageText(),
        colspan: span(attributes['colspan'], limits.columns),
        rowspan: rowspanOf(attributes),
      }
    } else if (name === 'caption') table.captionText = pageText()
  }

  const open = (name: string, attributes: Attributes): void => {
    depth += 1
    if (depth > deepest) throw source.refuse('TOO_COMPLEX', { detail: `嵌套超过 ${String(deepest)} 层` })
    if (scripted.has(name) || Object.keys(attributes).some((key) => key.startsWith('on'))) seen.scripts += 1
    if (silentFrom !== null) return
    if (silent.has(name)) {
      silentFrom = depth
      return
    }
    // A hidden row is read like any other, as in a sheet; hidden words inside a cell are not the document's.
    if (
      isHidden(attributes) &&
      name !== 'tr' &&
      name !== 'td' &&
      name !== 'th' &&
      name !== 'table' &&
      name !== 'input'
    ) {
      seen.hidden = true
      if (!empties.has(name)) {
        silentFrom = depth
        return
      }
    }
    const table = tables.at(-1)
    if (name === 'table') openTable()
    else if (table !== undefined && structure.has(name)) openInTable(name, attributes, table)
    else if (name === 'br') target().line()
    else if (name === 'input') {
      const sign = boxSign(attributes)
      if (sign !== null) target().sign(sign)
    } else if (name === 'img') {
      seen.pictures += 1
      if (table?.cell != null) target().sign('\ufffc')
    } else if (blocks.has(name)) target().line()
  }

  const close = (name: string): void => {
    if (silentFrom !== null) {
      if (depth === silentFrom) silentFrom = null
      depth -= 1
      return
    }
    depth -= 1
    const table = tables.at(-1)
    if (name === 'table') endTable()
    else if (table !== undefined && (name === 'td' || name === 'th')) endCell(table)
    else if (table !== undefined && name === 'tr') endRow(table)
    else if (table !== undefined && name === 'caption') {
      table.caption = table.captionText?.take().trim() ?? null
      table.captionText = null
    } else if (blocks.has(name)) target().line()
  }

  const parser = new Parser({
    onopentag: open,
    onclosetag: close,
    ontext: (text) => {
      if (silentFrom === null) target().add(text)
    },
  })
  parser.write(page)
  parser.end()
  while (tables.length > 0) endTable()
  if (seen.scripts > 0) report('SCRIPTS_IGNORED', { count: String(seen.scripts) })
  if (seen.pictures > 0) report('PICTURES_IGNORED', { count: String(seen.pictures) })
  if (seen.hidden) report('HIDDEN_TEXT', { table: source.name })
  if (grids.length === 0 && seen.pictures > 0 && outside.take().trim().length + lines.join('').length < 40)
    throw source.refuse('IMAGE_ONLY')
  return grids
}

const structure = new Set(['tr', 'td', 'th', 'caption', 'thead', 'tbody', 'tfoot', 'colgroup', 'col'])
const empties = new Set(['br', 'img', 'input', 'hr', 'col', 'wbr', 'link', 'meta', 'base', 'source'])

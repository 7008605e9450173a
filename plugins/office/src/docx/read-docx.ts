import type { Grid, Report } from '@gongkai/catalogue-core/document'
import type { Archive } from '../archive.ts'
import { budgetOf, cellText } from '../budget.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import { mainPart, readRelations } from '../xlsx/workbook.ts'
import { readNumbering } from './numbering.ts'
import { readRuns } from './run.ts'
import { gridOfTable, type WordCell, type WordRow } from './table.ts'

interface OpenTable {
  readonly rows: WordRow[]
  cells: WordCell[]
  before: number
  deleted: boolean
  cell: WordCell | null
}

const whole = (value: string | undefined, most: number): number => {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 0
}

const boxes = new Set(['txbxContent', 'Fallback'])

// Only what stands shortly before a table can be its title or a word about it.
const linesKept = 12
const paragraphKept = 300

/** Reads every table of a Word document, with the lines of text before each. */
export const readDocx = async (
  archive: Archive,
  source: Source,
  report: Report,
): Promise<readonly Grid[]> => {
  const part = await mainPart(archive, source, 'word/document.xml')
  const relations = await readRelations(archive, part, source)
  const numberingPart = [...relations.values()].find(({ type }) => type === 'numbering')?.target ?? null
  const numbering = await readNumbering(archive, numberingPart, source)
  const budget = budgetOf(source)
  const grids: Grid[] = []
  const tables: OpenTable[] = []
  let lines: string[] = []
  let title: string | null = null
  let paragraph = ''
  let isTitle = false
  let list: { id: string; level: number } | null = null
  let characters = 0
  let inRowProperties = false
  // Text boxes lie within a paragraph but are not part of its words.
  let aside = 0

  const tableName = (): string => `表${String(grids.length + 1)}`
  const runs = readRuns((text) => {
    if (paragraph.length < limits.cellCharacters) paragraph += text
  })

  const endParagraph = (): void => {
    const number = list === null ? '' : numbering.next(list.id, list.level)
    const text = number + paragraph
    characters += text.length
    paragraph = ''
    const cell = tables.at(-1)?.cell
    if (cell != null) {
      if (cell.text.length < limits.cellCharacters)
        cell.text = cellText(cell.text === '' ? text : `${cell.text}\n${text}`)
    } else if (tables.length === 0 && text.trim() !== '') {
      if (isTitle) title = text.trim()
      lines = [...lines.slice(1 - linesKept), text.trim().slice(0, paragraphKept)]
    }
    list = null
    isTitle = false
  }

  const endRow = (table: OpenTable): void => {
    if (!table.deleted) table.rows.push({ before: table.before, cells: table.cells })
    budget.row(tableName(), table.rows.length)
    table.cells = []
    table.before = 0
    table.deleted = false
  }

  const endTable = (table: OpenTable): void => {
    const outer = tables.at(-1)?.cell
    const name = tableName()
    if (outer != null) {
      // A table within a cell is part of that cell's words.
      const words = table.rows
        .flatMap(({ cells }) => cells.map(({ text }) => text))
        .filter((text) => text.trim() !== '')
      outer.text = cellText([outer.text, ...words].filter((text) => text !== '').join('\n'))
      return
    }
    if (grids.length >= limits.tables)
      throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.tables)} 个表格` })
    grids.push(gridOfTable(table.rows, name, lines, title !== null && lines.at(-1) === title ? title : null))
    lines = []
    title = null
  }

  await readXml(archive, part, source, {
    open: (name, attributes) => {
      runs.open(name, attributes)
      if (boxes.has(name)) aside += 1
      if (aside > 0) return
      const table = tables.at(-1)
      const value = attribute(attributes, 'val')
      switch (name) {
        case 'tbl':
          if (tables.length >= limits.tableDepth)
            throw source.refuse('TOO_COMPLEX', { detail: `表格嵌套超过 ${String(limits.tableDepth)} 层` })
          tables.push({ rows: [], cells: [], before: 0, deleted: false, cell: null })
          break
        case 'trPr':
          inRowProperties = true
          break
        case 'gridBefore':
          if (table !== undefined) table.before = whole(value, limits.columns)
          break
        case 'del':
          if (inRowProperties && table !== undefined) table.deleted = true
          break
        case 'tc':
          if (table !== undefined) table.cell = { text: '', span: 1, merge: 'none' }
          break
        case 'gridSpan':
          if (table?.cell != null) table.cell.span = Math.max(1, whole(value, limits.columns))
          break
        case 'vMerge':
          if (table?.cell != null) table.cell.merge = value === 'restart' ? 'restart' : 'continue'
          break
        case 'pStyle':
          isTitle = /^(?:title|标题)$/iu.test(value ?? '')
          break
        case 'ilvl':
          list = { id: list?.id ?? '', level: whole(value, 8) }
          break
        case 'numId':
          list = value === '0' ? null : { id: value ?? '', level: list?.level ?? 0 }
          break
      }
    },
    text: runs.text,
    close: (name) => {
      runs.close(name)
      if (boxes.has(name)) aside -= 1
      if (aside > 0 || boxes.has(name)) return
      const table = tables.at(-1)
      if (name === 'trPr') inRowProperties = false
      if (name === 'p') endParagraph()
      if (table === undefined) return
      if (name === 'tc' && table.cell !== null) {
        budget.cell(table.cell.text.length)
        if (runs.tookHidden()) report('HIDDEN_TEXT', { table: tableName() })
        table.cells.push(table.cell)
        table.cell = null
      } else if (name === 'tr') endRow(table)
      else if (name === 'tbl') {
        tables.pop()
        endTable(table)
      }
    },
  })
  if (runs.tookHidden()) report('HIDDEN_TEXT', { table: source.name })
  if (runs.pictures() > 0) report('PICTURES_IGNORED', { count: String(runs.pictures()) })
  if (grids.length === 0 && runs.pictures() > 0 && characters < 40) throw source.refuse('IMAGE_ONLY')
  return grids
}

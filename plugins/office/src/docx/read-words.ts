import type { Archive } from '../archive.ts'
import { budgetOf } from '../budget.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml, type Attributes } from '../xml.ts'
import { mainPart } from '../xlsx/workbook.ts'
import { readRuns } from './run.ts'

/** Where a background may be set: of a run, a paragraph, a cell, a table. */
const propertiesOf: Readonly<Record<string, 'r' | 'p' | 'tc' | 'tbl'>> = {
  rPr: 'r',
  pPr: 'p',
  tcPr: 'tc',
  tblPr: 'tbl',
}

interface Level {
  readonly name: string
  shaded: boolean
  white: boolean
}

const isDark = (fill: string | undefined): boolean => fill !== undefined && !/^(?:auto|FFFFFF)$/iu.test(fill)

/** What is set in white on no background is in the file and on no page. */
const colours = () => {
  const levels: Level[] = []
  const within: string[] = []
  const innermost = (name: string | undefined): Level | undefined =>
    levels.findLast((level) => level.name === name)
  return {
    open: (name: string, attributes: Attributes): void => {
      if (name === 'r' || name === 'p' || name === 'tc' || name === 'tbl')
        levels.push({ name, shaded: false, white: false })
      const level = innermost(propertiesOf[within.at(-1) ?? ''])
      if (level !== undefined && name === 'shd' && isDark(attribute(attributes, 'fill'))) level.shaded = true
      if (level !== undefined && name === 'highlight') level.shaded = true
      if (level?.name === 'r' && name === 'color')
        level.white = /^FFFFFF$/iu.test(attribute(attributes, 'val') ?? '')
      within.push(name)
    },
    close: (name: string): void => {
      within.pop()
      if (levels.at(-1)?.name === name) levels.pop()
    },
    seen: (): boolean => innermost('r')?.white !== true || levels.some(({ shaded }) => shaded),
  }
}

/**
 * The words of a document’s body as they print, a line for each paragraph and each row of a table. Hidden and deleted
 * text, comments, headers, notes and text boxes are not among them.
 */
export const readWords = async (archive: Archive, source: Source): Promise<string> => {
  const part = await mainPart(archive, source, 'word/document.xml')
  const budget = budgetOf(source)
  const lines: string[] = []
  const rows: { cells: string[]; deleted: boolean }[] = []
  const colour = colours()
  let line = ''
  let inRowProperties = false
  const runs = readRuns((text) => {
    if (colour.seen()) line += text.replaceAll('\ufffc', '')
  })
  const put = (text: string): void => {
    if (text.trim() === '') return
    budget.cell(text.length)
    const row = rows.at(-1)
    if (row === undefined) lines.push(text)
    else row.cells.push(text)
  }
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      colour.open(name, attributes)
      runs.open(name, attributes)
      if (name === 'tr') rows.push({ cells: [], deleted: false })
      else if (name === 'trPr') inRowProperties = true
      const row = rows.at(-1)
      if (inRowProperties && name === 'del' && row !== undefined) row.deleted = true
    },
    text: runs.text,
    close: (name) => {
      runs.close(name)
      colour.close(name)
      if (name === 'trPr') inRowProperties = false
      else if (name === 'p') {
        put(line)
        line = ''
      } else if (name === 'tr') {
        const row = rows.pop()
        if (row !== undefined && !row.deleted) put(row.cells.join(' '))
      }
    },
  })
  return lines.join('\n')
}

import { disease } from './diseases.ts'
import { hitOf, shareOf } from './name-hit.ts'
import { nameColumns, namesInTable } from './name-table.ts'
import { isNameInColumn, isNameInText } from './person-name.ts'
import type { Hit } from './scanned.ts'

interface Field {
  readonly text: string
  readonly start: number
}

interface Line {
  readonly start: number
  readonly text: string
}

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, text: line })
    start += line.length + 1
  }
  return lines
}

/** How a text sets its columns: by tabs, bars, commas, or blanks. */
// The comma of 12,000 sets no column.
const separators = [/\t/, /\|/, /(?<!\d),|,(?!\d{3}(?!\d))/, /;/, / {2,}/, / +/]

const fieldsOf = ({ text, start }: Line, separator: RegExp): readonly Field[] => {
  const fields: Field[] = []
  let at = 0
  for (const piece of text.split(separator)) {
    const found = text.indexOf(piece, at)
    const lead = piece.length - piece.trimStart().length
    fields.push({ text: piece.trim(), start: start + found + lead })
    at = found + piece.length
  }
  return fields
}

const mayHead =
  /姓 *名|名单|申请人|患者|病人|参保人|户主|对象|领取人|收款人|受益人|农户|受助人|救助人|当事人|持卡人|死者|被处罚人/

/** The lines that are cut like the heading line, it included. */
const rowsFrom = (lines: readonly Line[], at: number, separator: RegExp): readonly (readonly Field[])[] => {
  const rows: (readonly Field[])[] = []
  for (let next = at; next < Math.min(lines.length, at + longestTable); next += 1) {
    const line = lines[next]
    if (line === undefined || line.text.length > longestLine) break
    const fields = fieldsOf(line, separator)
    if (fields.length < 2 || Math.abs(fields.length - (rows[0] ?? fields).length) > 1) break
    rows.push(fields)
  }
  return rows
}

const longestTable = 20_000
const longestLine = 400
const words = (fields: readonly Field[]): readonly string[] => fields.map(({ text }) => text)

/** A table set in plain text or Markdown: a line of headings, then lines cut the same way. */
const tables = (lines: readonly Line[]): readonly Hit[] => {
  const hits: Hit[] = []
  let at = 0
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text.length > longestLine || !mayHead.test(line.text)) continue
    const separator = separators.find((one) => line.text.trim().split(one).length >= 2)
    if (separator === undefined || nameColumns([words(fieldsOf(line, separator))]).length === 0) continue
    const rows = rowsFrom(lines, at, separator)
    for (const { row, column, name } of namesInTable(rows.map(words))) {
      const field = rows[row]?.[column]
      if (field !== undefined) hits.push(hitOf(name, field.start, field.start + field.text.length))
    }
    at += rows.length - 1
  }
  return hits
}

const telling = /\d[\d,.]* ?(?:元|万元)|1[3-9]\d{9}|\d{17}[\dXx]|\d{6}\*{4,}|[\t ,|](?:男|女)[\t ,|]/

/** 「1. 张三 男 3000元」 line under line, without headings. */
const lists = (lines: readonly Line[]): readonly Hit[] => {
  const found = lines.flatMap(({ text, start }, at) => {
    if (text.length > 120) return []
    const match =
      /^[ \t]*(?:[(]?\d{1,4}[)]?[.、 \t)]*|[-*•][ \t]*)?([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2,8}[·•][\u3400-\u9fff·•]{2,12})(?=[ \t,:;、(|]|\d)/.exec(
        text,
      )
    const name = match?.[1] ?? ''
    if (match === null || !isNameInColumn(name)) return []
    const rest = text.slice(match[0].length)
    if (!telling.test(rest) && !disease.test(rest)) return []
    const from = start + match[0].length - name.length
    return [{ at, sure: isNameInText(name), hit: hitOf(name, from, from + name.length) }]
  })
  // One such line is a sentence; a list has a next one within two lines, and sure names carry rare ones along.
  const isNear = (i: number): boolean =>
    [i - 2, i - 1, i + 1, i + 2].some((other) => {
      const one = found[other]
      return one !== undefined && one.sure && Math.abs(one.at - (found[i]?.at ?? 0)) <= 2
    })
  return found.flatMap(({ sure, hit }, i) =>
    isNear(i) && (sure || shareOf(found, (one) => one.sure) > 0.6) ? [hit] : [],
  )
}

/** How many cells of a column must be names, and how many lines there must be, for it to be one without a heading. */
const fewestLines = 3

/** What beside a column of names says that they are persons of whom something is told. */
const tells: readonly ((text: string) => boolean)[] = [
  (text) => /^\d[\d,.]* ?(?:元|万元)?$/.test(text),
  (text) => /^\d{3,6}\*{3,}\d{0,4}[\dXx]?$|^\d{17}[\dXx]$|^1[3-9]\d[\d*]{8}$/.test(text),
  (text) => /^[男女]$/.test(text),
  (text) => disease.test(text),
]

/** Lines cut the same way with no heading: a column of nothing but names, beside one of figures or illnesses. */
const columns = (lines: readonly Line[]): readonly Hit[] => {
  const hits: Hit[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const separator =
      line === undefined ? undefined : separators.find((one) => line.text.trim().split(one).length >= 2)
    if (separator === undefined) continue
    const rows = rowsFrom(lines, at, separator)
    if (rows.length < fewestLines) continue
    const width = Math.min(...rows.map((fields) => fields.length))
    const across = Array.from({ length: width }, (_, x) =>
      rows.map((fields) => fields[x]).filter((field) => field !== undefined),
    )
    const named = across.filter((fields) => share(fields, isNameInText) > 0.7)
    if (across.some((fields) => tells.some((telling) => share(fields, telling) > 0.7)))
      // Where most are names, a rare surname is one too; the first line may be that of the headings.
      for (const fields of named)
        for (const [row, { text, start }] of fields.entries())
          if (isNameInText(text) || (row > 0 && isNameInColumn(text)))
            hits.push(hitOf(text, start, start + text.length))
    at += rows.length - 1
  }
  return hits
}

const share = (fields: readonly Field[], holds: (text: string) => boolean): number =>
  shareOf(fields, ({ text }) => holds(text))

/** Names that stand under one another: in tables with headings or without, and in lists. */
export const namesInLines = (text: string): readonly Hit[] => {
  const all = linesOf(text)
  return [...tables(all), ...columns(all), ...lists(all)]
}

import { disease } from './diseases.ts'
import { nameColumns, namesInTable } from './name-table.ts'
import { isNameInText, maskedName } from './person-name.ts'
import type { Detector, Hit } from './scanned.ts'

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
const separators = [/\t/, /\|/, /[,，]/, /;/, / {2,}/, / +/]

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

const hitOf = (name: string, start: number, end: number): Hit => ({
  kind: 'nameList',
  start,
  end,
  value: name,
  masked: maskedName(name),
})

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
      /^[ \t]*(?:[(]?\d{1,4}[)]?[.、 \t)]*|[-*•][ \t]*)?([\u3400-\u9fff]{2,4})(?=[ \t,:;、(|]|\d)/.exec(text)
    const name = match?.[1] ?? ''
    if (match === null || !isNameInText(name)) return []
    const rest = text.slice(match[0].length)
    if (!telling.test(rest) && !disease.test(rest)) return []
    const from = start + match[0].length - name.length
    return [{ at, hit: hitOf(name, from, from + name.length) }]
  })
  // One such line is a sentence; a list has a next one within two lines.
  return found.flatMap(({ at, hit }, i) =>
    [found[i - 1], found[i + 1]].some((other) => other !== undefined && Math.abs(other.at - at) <= 2)
      ? [hit]
      : [],
  )
}

/** How many cells of a column must be names, and how many lines there must be, for it to be one without a heading. */
const fewestLines = 3

const isFigure = (text: string): boolean => /^\d[\d,.]* ?(?:元|万元)?$/.test(text)

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
    const tells = across.some(
      (fields) => share(fields, isFigure) > 0.7 || share(fields, (text) => disease.test(text)) > 0.7,
    )
    if (tells)
      for (const { text, start } of named.flat())
        if (isNameInText(text)) hits.push(hitOf(text, start, start + text.length))
    at += rows.length - 1
  }
  return hits
}

const share = (fields: readonly Field[], holds: (text: string) => boolean): number =>
  fields.filter(({ text }) => holds(text)).length / fields.length

const chained =
  /(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,16})[ :(]{0,2}(?:\d[\d,.]*|[一二三四五六七八九十百千万]+) ?(?:元|万元)[)]?/g

/** What leads in the first name of a chain. */
const lead = /^.*(?:发放|给予|补助|救助|资助|慰问|奖励|处罚|罚款|其中|包括|支付|拨付|[给为向及和与])/

/** 「张三3000元、李四2000元」 within one sentence. */
const sentences = (text: string): readonly Hit[] => {
  const found = Array.from(text.matchAll(chained)).flatMap((match) => {
    const words = match[1] ?? ''
    const name = [words, words.replace(lead, '')].find(isNameInText)
    if (name === undefined) return []
    const end = match.index + words.length
    return [{ hit: hitOf(name, end - name.length, end), to: match.index + match[0].length }]
  })
  return found.flatMap(({ hit, to }, i) => {
    const before = found[i - 1]
    const after = found[i + 1]
    const tied =
      (before !== undefined && hit.start - before.to <= 3) ||
      (after !== undefined && after.hit.start - to <= 3)
    return tied ? [hit] : []
  })
}

const joined = /(?<![\u3400-\u9fff·])[\u3400-\u9fff·]{2,16}(?:[、,][\u3400-\u9fff·]{2,12}){2,}/g
const bearing = /\d ?(?:万?元)|补[助贴]|救助|资助|报销|低保|特困|罚款|慰问|确诊|住院/

/** 「张三、李四、王五等3人」 beside an amount or the like: most of the words joined are names. */
const enumerations = (text: string): readonly Hit[] =>
  Array.from(text.matchAll(joined)).flatMap(({ index, 0: whole }) => {
    const around = text.slice(Math.max(0, index - 40), index + whole.length + 40)
    if (!bearing.test(around) && !disease.test(around)) return []
    const words = whole.split(/[、,]/)
    let at = index
    const found = words.flatMap((word) => {
      const start = at
      at += word.length + 1
      const bare = word.replace(/(?:等|\d|[一二三四五六七八九十]+[人名户]).*$/, '')
      const name = [bare, bare.replace(lead, '')].find(isNameInText)
      if (name === undefined) return []
      const from = start + bare.length - name.length
      return [hitOf(name, from, from + name.length)]
    })
    return found.length >= 3 && found.length * 3 >= words.length * 2 ? found : []
  })

// Three names and two commas; most cells of a table are shorter.
const shortest = 8

export const findNameLists: Detector = ({ text }) => {
  if (text.length < shortest) return []
  if (!/\d|[一二三四五六七八九]/.test(text) && !disease.test(text)) return []
  const lines = linesOf(text)
  const hits = new Map<number, Hit>()
  for (const hit of [
    ...tables(lines),
    ...columns(lines),
    ...lists(lines),
    ...sentences(text),
    ...enumerations(text),
  ])
    hits.set(hit.start, hit)
  return [...hits.values()]
}

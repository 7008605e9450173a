import type { Column } from '../../catalogue/column.ts'
import { documentNumbers, foldText } from '../../catalogue/document-number.ts'
import type { CatalogueDocument } from '../../catalogue/import.ts'
import { isTruncated, phoneText } from '../../catalogue/phone.ts'
import { readDeadline } from '../../deadline/index.ts'
import type { Place } from '../grid.ts'
import { isOpen } from '../lines.ts'
import { meaningNames } from '../meaning-names.ts'
import { collector, type Finding, quoted, type Report } from './finding.ts'

type DocumentItem = CatalogueDocument['items'][number]

export interface ToLint {
  readonly items: readonly DocumentItem[]
  readonly columns: readonly Column[]
  /** Where each row stands in its document; missing for a catalogue that came from none. */
  readonly places?: readonly (Place | null)[]
}

/** One rule about one row: what it looks at and what it says. */
type Rule = (item: DocumentItem, say: (...about: Parameters<Report>) => void, titles: Titles) => void

interface Titles {
  readonly of: (shows: keyof typeof meaningNames) => string
}

const isOwn = (item: DocumentItem, field: DocumentItem['merged'][number]): boolean =>
  !item.merged.includes(field)

const regulation = /政府信息公开条例/u

const numeral = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})'
const paragraphs = new RegExp(`第\\s*(?:二十|20)\\s*条((?:[、，和及]?\\s*第?${numeral}款)+)`, 'gu')

/** Article 20 has one paragraph with fifteen items: 第二款 and beyond do not exist. */
const paragraphOfArticle20: Rule = (item, say) => {
  if (!isOwn(item, 'basis')) return
  for (const citation of item.basis.filter((text) => regulation.test(text)))
    for (const [whole, list = ''] of citation.matchAll(paragraphs)) {
      const numbers = [...list.matchAll(new RegExp(`(${numeral})款`, 'gu'))].map(([, number = '']) => number)
      for (const number of numbers.filter((one) => one !== '一' && one !== '1'))
        say('CITATION_PARAGRAPH_OF_ARTICLE_20', { text: whole, item: number })
    }
}

const annualReport: Rule = (item, say) => {
  const about = [...item.path, item.content].join(' ')
  if (!/年报|年度报告|工作年度报告/u.test(about) || !/公开/u.test(about) || /法治政府/u.test(about)) return
  const { rules: limits } = readDeadline(item.deadline ?? '')
  if (limits.some((limit) => limit.kind === 'yearly' && limit.month > 1))
    say('ANNUAL_REPORT_AFTER_JANUARY', { text: quoted(item.deadline ?? '') })
}

const deadlineUnderstood: Rule = (item, say) => {
  if (item.deadline === null || !isOwn(item, 'deadline')) return
  for (const { start, end } of readDeadline(item.deadline).unread)
    say('DEADLINE_NOT_UNDERSTOOD', { text: quoted(item.deadline.slice(start, end)) })
}

const decreeNumber: Rule = (item, say) => {
  if (!isOwn(item, 'basis')) return
  for (const citation of item.basis.filter((text) => regulation.test(text) && !/实施|省|市/u.test(text))) {
    const numbers = documentNumbers(foldText(citation)).filter(
      ({ issuer, kind }) => kind === 'decree' || /令$/u.test(issuer),
    )
    if (numbers.some(({ number }) => number !== 711 && number !== 492))
      say('DECREE_NUMBER_DAMAGED', { text: quoted(citation, 60) })
  }
}

const phones: Rule = (item, say) => {
  if (!isOwn(item, 'phones')) return
  for (const phone of item.phones) if (isTruncated(phone)) say('PHONE_TRUNCATED', { phone: phoneText(phone) })
}

const offeredTwice: Rule = (item, say, titles) => {
  for (const field of ['channels', 'attribute', 'form', 'audience'] as const) {
    if (!isOwn(item, field)) continue
    const options = item[field].map(({ option }) => option)
    for (const option of new Set(options.filter((one, i) => options.indexOf(one) < i)))
      say('OPTION_OFFERED_TWICE', { column: titles.of(field), option })
  }
}

const titleMarks: Rule = (item, say) => {
  if (!isOwn(item, 'basis')) return
  for (const citation of item.basis)
    if (citation.split('《').length !== citation.split('》').length)
      say('TITLE_MARK_MISSING', { text: quoted(citation, 60) })
}

const content: Rule = (item, say) => {
  const name = item.path.at(-1) ?? ''
  const words = item.content.trim()
  if (words === '') say('CONTENT_EMPTY', { name: quoted(name) })
  else if (words === name.trim()) say('CONTENT_EQUALS_NAME', { text: quoted(words) })
}

const unfinished: Rule = (item, say, titles) => {
  for (const field of ['content', 'deadline'] as const) {
    const text = item[field] ?? ''
    if (isOwn(item, field) && (/[、，,（(《“]$/u.test(text) || isOpen(text)))
      say('TEXT_UNFINISHED', { column: titles.of(field), text: [...text].slice(-12).join('') })
  }
}

const rules: readonly Rule[] = [
  paragraphOfArticle20,
  annualReport,
  deadlineUnderstood,
  decreeNumber,
  phones,
  offeredTwice,
  titleMarks,
  content,
  unfinished,
]

// A jump over more rows than this is another counting, not a lost row.
const longestGap = 20

const numbering = (
  items: readonly DocumentItem[],
  say: (code: 'NUMBERS_SKIPPED' | 'NUMBER_REPEATED', params: Record<string, string>, row: number) => void,
): void => {
  const seen = new Set<string>()
  let above: number | null = null
  items.forEach(({ number }, i) => {
    if (number === null) return
    if (seen.has(number)) say('NUMBER_REPEATED', { number }, i + 1)
    seen.add(number)
    if (!/^\d{1,6}$/.test(number)) return
    const here = Number(number)
    if (above !== null && here > above + 1 && here - above <= longestGap) {
      const missing = Array.from({ length: here - above - 1 }, (_, k) => String((above ?? 0) + k + 1))
      say('NUMBERS_SKIPPED', { above: String(above), number, missing: missing.join('、') }, i + 1)
    }
    above = here
  })
}

const repeated = (
  items: readonly DocumentItem[],
  say: (params: Record<string, string>, row: number) => void,
): void => {
  const first = new Map<string, number>()
  items.forEach(({ path, content: words }, i) => {
    const key = JSON.stringify([path, words])
    const row = first.get(key)
    if (row === undefined) first.set(key, i + 1)
    else say({ name: quoted(path.at(-1) ?? ''), row: String(row) }, i + 1)
  })
}

/** Everything doubtful about what a catalogue says, row by row. It changes nothing. */
export const lintCatalogue = ({ items, columns, places = [] }: ToLint): readonly Finding[] => {
  const { report, found } = collector()
  const titles: Titles = {
    of: (shows) => {
      const column = columns.find((c) => c.shows === shows || (c.shows === 'option' && c.of === shows))
      if (column === undefined) return meaningNames[shows]['zh-Hans']
      return column.shows === 'option' ? (column.over ?? column.name) : column.name
    },
  }
  const placed = (row: number): { at: Place | null; row: number } => ({ at: places[row - 1] ?? null, row })
  items.forEach((item, i) => {
    for (const rule of rules) rule(item, (code, params) => report(code, params, placed(i + 1)), titles)
  })
  numbering(items, (code, params, row) => report(code, params, placed(row)))
  repeated(items, (params, row) => report('ITEM_REPEATED', params, placed(row)))
  return found
}

import type { PublishedAgency } from '../catalogue/agency.ts'
import { itemName, type Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { dayOf } from './moment.ts'
import { onceFor } from './once.ts'

/** The three columns of 政府信息公开 that hold texts about disclosure itself (条例 art. 12, 17, 49). */
export const recordColumns = ['guide', 'rules', 'reports'] as const
export type RecordColumn = (typeof recordColumns)[number]

/** How a record of a column is called. */
const titles: Readonly<Record<RecordColumn, RegExp>> = {
  guide:
    /信息公开(?:工作)?指南(?:[（(][^）)]*[）)])?$|(?:government information|information disclosure).*\bguide|guide to .*(?:government information|disclosure)/iu,
  rules:
    /(?:信息公开|政务公开|公开审查|保密审查|依申请公开).*(?:制度|办法|规定|规范|规程|规则|细则|机制)(?:[（(][^）)]*[）)])?$|(?:government information|disclosure).*\b(?:rules|measures|procedures?|provisions)\b/iu,
  reports:
    /信息公开(?:工作)?(?:年度工作|年度)?(?:报告|年报)|信息公开.*(?:年度报告|年报)|annual report.*(?:government information|disclosure)|(?:government information|disclosure).*annual report/iu,
}

/** How a catalogue calls its row about a column. */
const rows: Readonly<Record<RecordColumn | 'apply', RegExp>> = {
  guide: /公开(?:工作)?指南|disclosure guide|guide to .*(?:information|disclosure)/iu,
  rules: /公开.{0,6}制度|disclosure rules/iu,
  reports: /公开.{0,6}(?:年度报告|年报)|annual report.*disclosure|disclosure.*annual report/iu,
  apply: /依申请公开|on request|application/iu,
}

const nameOf = (item: Item): string => itemName(item).replace(/\s+/gu, '')

/** The rows of the catalogue that are about a column, by their own names. */
export const columnRows = (
  agency: Pick<PublishedAgency, 'catalogues'>,
  column: RecordColumn | 'apply',
): readonly Item[] =>
  agency.catalogues.flatMap(({ items }) => items.filter((item) => rows[column].test(nameOf(item))))

/** Other reports of the year stand under the same rows: 法治政府建设年度报告. */
const otherReport = /法治政府|预算|决算|rule of law|budget/iu

const belongs = (record: GovernmentRecord, column: RecordColumn, under: ReadonlySet<string>): boolean => {
  if (titles[column].test(record.title)) return true
  return (
    column === 'reports' &&
    record.kind === 'annualReport' &&
    under.has(record.item) &&
    !otherReport.test(record.title)
  )
}

// Asked for by the page of every record.
const reportRows = onceFor(
  (agency: Pick<PublishedAgency, 'catalogues'>): ReadonlySet<string> =>
    new Set(columnRows(agency, 'reports').map(({ code }) => code)),
)

/** The column that a record stands in, beside its place among what the law lists; null for any other. */
export const columnOfRecord = (
  agency: Pick<PublishedAgency, 'catalogues'>,
  record: GovernmentRecord,
): RecordColumn | null => {
  const under = reportRows(agency)
  return recordColumns.find((column) => belongs(record, column, under)) ?? null
}

const holds = ({ validity }: GovernmentRecord): boolean => validity !== 'expired' && validity !== 'repealed'

const dayOfRecord = ({ formedOn, releasedAt }: GovernmentRecord): string =>
  formedOn ?? dayOf(releasedAt) ?? ''

/** Each year's replaces that of the year before; those of one day keep the order of their codes. */
const formedLastFirst = (a: GovernmentRecord, b: GovernmentRecord): number => {
  const [day, other] = [dayOfRecord(a), dayOfRecord(b)]
  return day === other ? a.code.localeCompare(b.code, 'en', { numeric: true }) : day < other ? 1 : -1
}

/** What a column shows: what holds, and what held once; each with the one formed last first. */
export const columnRecords = (
  agency: Pick<PublishedAgency, 'catalogues' | 'records'>,
  column: RecordColumn,
): { readonly inForce: readonly GovernmentRecord[]; readonly past: readonly GovernmentRecord[] } => {
  const under = reportRows(agency)
  const found = agency.records.filter((record) => belongs(record, column, under)).sort(formedLastFirst)
  return { inForce: found.filter(holds), past: found.filter((record) => !holds(record)) }
}

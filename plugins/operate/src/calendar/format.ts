import type { Calendar, CalendarYear, Holiday } from '@gongkai/catalogue-core/deadline'

// As wide as the formatter of this repository lets a line be: what is written here passes its check as it is.
const widest = 110

/** Half-width columns: a Han character and its punctuation take two. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

const text = (value: unknown): string => JSON.stringify(value)

const list = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`

const holidayLines = ({ name, from, to, work }: Holiday, indent: string, end: string): string => {
  const parts = [
    `"name": ${text(name)}`,
    `"from": ${text(from)}`,
    `"to": ${text(to)}`,
    `"work": ${list(work)}`,
  ]
  const line = `${indent}{ ${parts.join(', ')} }${end}`
  return width(line) <= widest
    ? line
    : `${indent}{\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}}${end}`
}

const yearLines = (year: string, { notice, holidays, totals }: CalendarYear): string =>
  [
    `    ${text(year)}: {`,
    '      "notice": {',
    `        "title": ${text(notice.title)},`,
    `        "number": ${text(notice.number)},`,
    `        "issued": ${text(notice.issued)},`,
    `        "address": ${text(notice.address)}`,
    '      },',
    '      "holidays": [',
    ...holidays.map((holiday, i) => holidayLines(holiday, '        ', i < holidays.length - 1 ? ',' : '')),
    '      ],',
    `      "totals": { "off": ${totals.off}, "work": ${totals.work} }`,
    '    }',
  ].join('\n')

/** The calendar as its file in config/ has it: years in order, one line for each holiday that fits on one. */
export const calendarText = ({ years }: Calendar): string => {
  const inOrder = Object.entries(years).toSorted(([a], [b]) => Number(a) - Number(b))
  return `{\n  "years": {\n${inOrder.map(([year, known]) => yearLines(year, known)).join(',\n')}\n  }\n}\n`
}

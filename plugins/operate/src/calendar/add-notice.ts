import { problemText, type Problem } from '@gongkai/catalogue-core/catalogue'
import { Calendar, readNotice, withYear, type CalendarYear } from '@gongkai/catalogue-core/deadline'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { calendarText } from './format.ts'

/** Why a notice was not taken in, for people and for programs. */
export interface Refusal {
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** What became of a pasted notice. `unchanged`: the year is there already and says the same. */
export type AddedNotice =
  | {
      readonly outcome: 'added' | 'rehearsed' | 'unchanged'
      readonly year: number
      readonly known: CalendarYear
    }
  | { readonly outcome: 'refused'; readonly problems: readonly Refusal[] }

const refusal = (problem: Problem): Refusal => ({
  code: problem.code,
  zh: problemText(problem, 'zh-Hans'),
  en: problemText(problem, 'en'),
})

const differs = (year: number, known: CalendarYear): Refusal => ({
  code: 'CALENDAR_YEAR_EXISTS',
  zh: `${year}年已按${known.notice.number}录入，与粘贴的通知不一致，未作改动。原录入有误的，请先从 config/calendars/cn-workdays.json 中删去该年，再重新导入。`,
  en: `${year} is in the calendar already, by ${known.notice.number}, and says otherwise; nothing was changed. If it is wrong, remove the year from config/calendars/cn-workdays.json and import again.`,
})

/** Whole or not at all: a build may read the file at any moment. */
const replaceFile = async (file: string, text: string): Promise<void> => {
  const part = `${file}.${process.pid}.part`
  await writeFile(part, text)
  await rename(part, file)
}

const tidy = (text: string): string =>
  `${text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()}\n`

export interface Pasted {
  readonly text: string
  readonly address: string
  /** Say what would be done, and do nothing. */
  readonly rehearse: boolean
}

/**
 * Reads a State Council notice on holidays and adds its year to the calendar in a folder; the notice's text is kept
 * beside it, so that everybody can check the one against the other. With any doubt nothing is written.
 */
export const addNotice = async (
  folder: string,
  { text, address, rehearse }: Pasted,
): Promise<AddedNotice> => {
  const reading = readNotice(text, address)
  if (!reading.read) return { outcome: 'refused', problems: reading.problems.map(refusal) }
  const file = join(folder, 'cn-workdays.json')
  const calendar = v.parse(Calendar, JSON.parse(await readFile(file, 'utf8')))
  const { year } = reading
  const next = v.parse(Calendar, withYear(calendar, year, reading))
  const known = next.years[year]
  if (known === undefined) throw new Error(`${year} was added and is not there`)
  const before = calendar.years[year]
  if (before !== undefined)
    return isDeepStrictEqual(before, known)
      ? { outcome: 'unchanged', year, known }
      : { outcome: 'refused', problems: [differs(year, before)] }
  if (rehearse) return { outcome: 'rehearsed', year, known }
  await mkdir(join(folder, 'notices'), { recursive: true })
  // The text first: a calendar never stands without the notice it was read from.
  await replaceFile(join(folder, 'notices', `${year}.txt`), tidy(text))
  await replaceFile(file, calendarText(next))
  return { outcome: 'added', year, known }
}

import { Calendar } from '@gongkai/catalogue-core/deadline'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../root.ts'
import { addNotice, type AddedNotice } from './add-notice.ts'
import { calendarText } from './format.ts'

const calendars = join(root, 'config', 'calendars')
const address = 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'
const noticeOf = (year: number): Promise<string> =>
  readFile(join(calendars, 'notices', `${year}.txt`), 'utf8')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendars-'))
  await cp(join(calendars, 'cn-workdays.json'), join(folder, 'cn-workdays.json'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = (): Promise<string> => readFile(join(folder, 'cn-workdays.json'), 'utf8')
const add = (text: string, more: { address?: string; rehearse?: boolean } = {}): Promise<AddedNotice> =>
  addNotice(folder, { text, address, rehearse: false, ...more })

const codesOf = (added: AddedNotice): readonly string[] =>
  added.outcome === 'refused' ? added.problems.map(({ code }) => code) : []

/** The calendar as it was before the notice for 2026 came out. */
const without2026 = async (): Promise<void> => {
  const { years } = v.parse(Calendar, JSON.parse(await file()))
  const { 2026: _, ...rest } = years
  await writeFile(join(folder, 'cn-workdays.json'), calendarText({ years: rest }))
}

test('the calendar is written as its file stands, to the byte', async () => {
  const text = await file()
  expect(calendarText(v.parse(Calendar, JSON.parse(text)))).toBe(text)
})

test('a year that is missing is added, and its notice kept beside it', async () => {
  const whole = await file()
  await without2026()
  expect(await add(await noticeOf(2026))).toMatchObject({
    outcome: 'added',
    year: 2026,
    known: { totals: { off: 33, work: 248 } },
  })
  expect(await file()).toBe(whole)
  expect(await readFile(join(folder, 'notices', '2026.txt'), 'utf8')).toBe(await noticeOf(2026))
  expect((await readdir(folder)).toSorted()).toEqual(['cn-workdays.json', 'notices'])
})

test('a rehearsal says what would be added and writes nothing', async () => {
  await without2026()
  const before = await file()
  expect(await add(await noticeOf(2026), { rehearse: true })).toMatchObject({
    outcome: 'rehearsed',
    year: 2026,
  })
  expect(await file()).toBe(before)
  expect(await readdir(folder)).toEqual(['cn-workdays.json'])
})

test('the same notice again changes nothing', async () => {
  const before = await file()
  expect(await add(await noticeOf(2026))).toMatchObject({ outcome: 'unchanged', year: 2026 })
  expect(await file()).toBe(before)
  expect(await readdir(folder)).toEqual(['cn-workdays.json'])
})

describe('refused, with every reason in both languages and nothing written', () => {
  const refused = async (added: Promise<AddedNotice>): Promise<readonly string[]> => {
    const before = await file()
    const answer = await added
    expect(await file()).toBe(before)
    expect(await readdir(folder)).toEqual(['cn-workdays.json'])
    if (answer.outcome === 'refused')
      for (const { zh, en } of answer.problems) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/[a-z]{3}/)
      }
    return codesOf(answer)
  }

  test('a year that is there and says otherwise', async () => {
    expect(await refused(add(await noticeOf(2026), { address: 'https://www.gov.cn/other' }))).toEqual([
      'CALENDAR_YEAR_EXISTS',
    ])
  })

  test('a notice that contradicts the calendar', async () => {
    const wrong = (await noticeOf(2026)).replace('5月9日（周六）上班', '5月9日（周日）上班')
    expect(await refused(add(wrong))).toContain('NOTICE_CONTRADICTS')
  })

  test('an address that is none, and half a notice: each is said', async () => {
    const half = (await noticeOf(2026)).replace(/六、中秋节[^]*$/, '')
    const codes = await refused(add(half, { address: 'gov.cn' }))
    expect(codes).toEqual(
      expect.arrayContaining(['NOTICE_ADDRESS_WRONG', 'NOTICE_HOLIDAY_MISSING', 'NOTICE_DATE_MISSING']),
    )
  })

  test('something else altogether', async () => {
    expect(await refused(add('关于开展培训的通知'))).toContain('NOTICE_YEAR_MISSING')
  })
})

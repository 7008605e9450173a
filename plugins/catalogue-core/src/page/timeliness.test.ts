import { describe, expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { timelinessPage, type Standing } from './timeliness.ts'

const deadlines: Readonly<Record<string, string | null>> = {
  1: '自信息形成或者变更之日起20个工作日内公开',
  2: '自作出行政决定之日起7个工作日内公示',
  3: null,
  4: '随时公布',
  5: '形成之日起20个工作日内，另一类7个工作日内公开',
}
const items = Object.entries(deadlines).map(([code, deadline]) =>
  sampleItem({ id: `i${code}`, code, path: ['类', `事项${code}`], deadline }),
)
const record = (code: string, said: Parameters<typeof sampleRecord>[0]) =>
  sampleRecord({ id: `r${code.replace('-', '')}`, code, ...said })
/** 20 working days from Tuesday 3 March 2026 end on Tuesday 31 March. */
const formedOn = '2026-03-03'
const at = (day: string) => ({ releasedAt: `${day}T01:00:00.000Z` })
const agency = (...records: ReturnType<typeof sampleRecord>[]) =>
  sampleAgency({
    catalogues: [
      {
        id: 'c1',
        title: null,
        edition: null,
        publishedOn: null,
        columns: [],
        notes: [],
        source: null,
        items,
      },
    ],
    records,
  })

const standing = (said: Parameters<typeof sampleRecord>[0]): Standing | undefined =>
  timelinessPage(agency(record('2026-1', said)), calendar).records[0]?.standing

describe('a record', () => {
  test('is in time on its due date and late after it, by days in Asia/Shanghai', () => {
    expect(standing({ formedOn, ...at('2026-03-31') })).toEqual({ is: 'inTime', due: '2026-03-31' })
    // One minute before midnight in Shanghai, and midnight itself.
    expect(standing({ formedOn, releasedAt: '2026-03-31T15:59:00.000Z' })).toMatchObject({ is: 'inTime' })
    expect(standing({ formedOn, releasedAt: '2026-03-31T16:00:00.000Z' })).toEqual({
      is: 'late',
      due: '2026-03-31',
      days: 1,
    })
    expect(standing({ formedOn, ...at('2026-04-30') })).toMatchObject({ is: 'late', days: 30 })
  })

  test('counts from the event that it gives', () => {
    expect(standing({ item: '2', formedOn, eventOn: '2026-03-02', ...at('2026-03-12') })).toEqual({
      is: 'late',
      due: '2026-03-11',
      days: 1,
    })
  })

  test('is guessed of in no case; why is said', () => {
    const because = (said: Parameters<typeof sampleRecord>[0]) => {
      const found = standing({ formedOn, ...at('2026-03-31'), ...said })
      return found?.is === 'open' ? found.because : found
    }
    expect(because({ item: '9' })).toEqual({ is: 'noItem' })
    expect(because({ item: '3' })).toEqual({ is: 'noDeadline' })
    expect(because({ item: '4' })).toEqual({ is: 'notFromEvent' })
    expect(because({ formedOn: null })).toEqual({ is: 'noDate' })
    expect(because({ formedOn: '2026-12-10', ...at('2026-12-11') })).toEqual({ is: 'noCalendar', year: 2027 })
    expect(because({ item: '2' })).toMatchObject({ is: 'said' })
    expect(because({ item: '5' })).toMatchObject({ is: 'said' })
  })
})

describe('figures', () => {
  const page = timelinessPage(
    agency(
      record('2025-1', { formedOn: '2025-12-01', ...at('2025-12-05') }),
      record('2026-1', { formedOn, ...at('2026-03-04') }),
      record('2026-2', { formedOn, ...at('2026-03-31') }),
      record('2026-3', { formedOn, ...at('2026-04-01') }),
      record('2026-4', { item: '3', formedOn, ...at('2026-03-06') }),
      // Formed after its release, by its own dates: its days are no figure.
      record('2026-5', { item: '3', formedOn: '2026-05-01', ...at('2026-03-07') }),
    ),
    calendar,
  )

  test('are of all, by year of release and by item', () => {
    expect(page.all).toEqual({ records: 6, inTime: 3, late: 1, open: 2, share: 75, medianDays: 4 })
    expect(page.byYear.map(({ year, figures }) => `${year} ${String(figures.records)}`)).toEqual([
      '2026 5',
      '2025 1',
    ])
    expect(page.byItem.map(({ item, figures: { records, share } }) => [item.code, records, share])).toEqual([
      ['1', 4, 75],
      ['3', 2, null],
    ])
  })

  test('stand over a list with the late ones first', () => {
    expect(page.records.map(({ record: { code } }) => code)).toEqual([
      '2026-3',
      '2026-2',
      '2026-5',
      '2026-4',
      '2026-1',
      '2025-1',
    ])
    expect(page.left).toBe(0)
  })

  test('never round up to all', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      record(`2026-${String(i + 1)}`, { formedOn, ...at(i === 0 ? '2026-05-01' : '2026-03-04') }),
    )
    const { all, records, left } = timelinessPage(agency(...many), calendar)
    expect(all).toMatchObject({ inTime: 399, late: 1, share: 99, medianDays: 1 })
    expect([records.length, left]).toEqual([300, 100])
  })

  test('of nothing are none', () => {
    const { all, byItem, byYear, records } = timelinessPage(sampleAgency(), calendar)
    expect(all).toEqual({ records: 0, inTime: 0, late: 0, open: 0, share: null, medianDays: null })
    expect([byItem, byYear, records]).toEqual([[], [], []])
  })
})

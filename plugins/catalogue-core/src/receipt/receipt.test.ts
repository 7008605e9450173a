import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Moment } from '../catalogue/ids.ts'
import { receiptState, type Receipt } from './receipt.ts'
import { receiptSteps, stepsOf } from './step.ts'
import { Trouble, troubleText } from './trouble.ts'

const at = (second: number): Moment =>
  v.parse(Moment, new Date(Date.UTC(2026, 10, 30, 2, 3, second)).toISOString())
const everything = { search: true, site: true, outside: true }
const rule = { connected: everything, lateSeconds: 60 }
const released = (seen: Receipt['seen'], more: Partial<Receipt> = {}): Receipt => ({
  act: 'released',
  seen: { saved: at(0), ...seen },
  troubles: {},
  superseded: false,
  ...more,
})

test('a release is online when it was saved, found, built and fetched; since the last of these', () => {
  const whole = released({ searched: at(5), built: at(3), page: at(4) })
  expect(receiptState(whole, rule, at(9))).toEqual({ is: 'done', at: at(5) })
})

test('until then it is under way, and says what is missing', () => {
  expect(receiptState(released({ searched: at(1) }), rule, at(59))).toEqual({
    is: 'underWay',
    missing: ['built', 'page'],
  })
})

test('after a minute it is late; the site is to blame for the page, search for itself', () => {
  const state = receiptState(released({}), rule, at(60))
  expect(state).toMatchObject({ is: 'late', seconds: 60, missing: ['searched', 'built', 'page'] })
  expect(state.is === 'late' && state.because.map((one) => troubleText(one, 'zh-Hans'))).toEqual([
    '检索未更新',
    '网站未生成',
  ])
})

test('what was seen of a step is said of it', () => {
  const differs = v.parse(Trouble, { code: 'PAGE_DIFFERS', detail: 'HTTP 200' })
  const state = receiptState(
    released({ searched: at(1), built: at(2) }, { troubles: { page: differs } }),
    rule,
    at(90),
  )
  expect(state.is === 'late' && state.because.map((one) => troubleText(one, 'en'))).toEqual([
    'What the public gets is not what was built: HTTP 200',
  ])
})

test('a withdrawal needs page, feeds and attachments gone', () => {
  const withdrawn: Receipt = {
    ...released({ searched: at(1), built: at(2), page: at(3), feed: at(3) }),
    act: 'withdrawn',
  }
  expect(receiptState(withdrawn, rule, at(4))).toEqual({ is: 'underWay', missing: ['files'] })
  expect(receiptState({ ...withdrawn, seen: { ...withdrawn.seen, files: at(4) } }, rule, at(4))).toEqual({
    is: 'done',
    at: at(4),
  })
})

test('what was undone meanwhile is neither late nor under way; what was whole before stays so', () => {
  expect(receiptState(released({}, { superseded: true }), rule, at(90))).toEqual({ is: 'superseded' })
  const whole = released({ searched: at(1), built: at(1), page: at(1) }, { superseded: true })
  expect(receiptState(whole, rule, at(90)).is).toBe('done')
})

test('where a part is not connected nobody waits for it', () => {
  const alone = { search: false, site: false, outside: true }
  expect(stepsOf('released', alone)).toEqual(['saved'])
  expect(stepsOf('withdrawn', { ...alone, search: true })).toEqual(['saved', 'searched'])
  expect(receiptState(released({}), { ...rule, connected: alone }, at(90))).toEqual({ is: 'done', at: at(0) })
})

test('steps come in the order in which they are named', () => {
  for (const act of ['released', 'withdrawn'] as const) {
    const steps = stepsOf(act, everything)
    expect(steps).toEqual(receiptSteps.filter((step) => steps.includes(step)))
  }
})

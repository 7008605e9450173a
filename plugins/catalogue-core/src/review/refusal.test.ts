import { describe, expect, test } from 'vitest'
import {
  afterTelling,
  folding,
  isOver,
  linesAtMost,
  untold,
  windowLength,
  type Caller,
  type Refusal,
  type RefusalWindow,
} from './refusal.ts'

const refusal = (more: Partial<Refusal> = {}): Refusal => ({
  door: 'panel',
  act: 'door',
  does: 'publish',
  kind: 'item',
  about: 'a'.repeat(24),
  language: null,
  version: null,
  codes: ['DOOR_RIGHT_MISSING'],
  agencyKey: null,
  title: null,
  ...more,
})

const run = (given: readonly Refusal[], caller: Caller = 'known') => {
  const lines: Refusal[] = []
  const none: RefusalWindow = { opened: 0, folded: new Map() }
  const window = given.reduce((before, one, at) => {
    const met = folding(before, caller, one, at)
    if (met.line !== null) lines.push(met.line)
    return met.window
  }, none)
  return { window, lines }
}

describe('what a known caller is refused', () => {
  test('has a line at once, and equal ones after it are counted with their first and last moment', () => {
    const { window, lines } = run([refusal(), refusal(), refusal(), refusal()])
    expect(lines).toEqual([refusal()])
    expect(untold(window)).toEqual([{ first: refusal(), more: 3, from: 1, to: 3 }])
  })

  test('is another one where the door, the act, the thing or the reason differs', () => {
    const others = [
      refusal({ door: 'rest' }),
      refusal({ does: 'delete' }),
      refusal({ about: 'b'.repeat(24) }),
      refusal({ codes: ['OWN_VERSION'] }),
    ]
    expect(run([refusal(), ...others]).lines).toHaveLength(5)
  })

  test('is told no finer than by door once there is too much of it, and no refusal is lost', () => {
    const many = Array.from({ length: 1000 }, (_, at) => refusal({ about: String(at) }))
    const { window, lines } = run([...many, refusal({ door: 'media', about: 'x' })])
    expect(lines).toHaveLength(linesAtMost + 2)
    expect(lines.slice(linesAtMost)).toEqual([
      expect.objectContaining({ door: 'panel', about: null, does: null, codes: ['DOOR_MANY_REFUSALS'] }),
      expect.objectContaining({ door: 'media', about: null }),
    ])
    const more = untold(window).reduce((sum, one) => sum + one.more, 0)
    expect(lines.length + more).toBe(1001)
  })

  test('that was told of before the crowd is still counted as itself', () => {
    const many = Array.from({ length: linesAtMost + 5 }, (_, at) => refusal({ about: String(at) }))
    const { window } = run([...many, refusal({ about: '0' })])
    expect(untold(window)).toContainEqual(
      expect.objectContaining({ first: refusal({ about: '0' }), more: 1 }),
    )
  })
})

test('of strangers nothing is kept that they could make up: a line for each door and reason, the rest is counted', () => {
  const made = Array.from({ length: 500 }, (_, at) =>
    refusal({ about: String(at), does: String(at), codes: ['DOOR_CALLER_UNKNOWN'], title: '秘密' }),
  )
  const { window, lines } = run(made, 'unknown')
  expect(lines).toEqual([
    expect.objectContaining({
      door: 'panel',
      about: null,
      does: null,
      title: null,
      codes: ['DOOR_CALLER_UNKNOWN'],
    }),
  ])
  expect(untold(window)).toEqual([expect.objectContaining({ more: 499 })])
})

test('what was written is not written again, and what is refused afterwards is counted anew', () => {
  const written = afterTelling(run([refusal(), refusal()]).window)
  expect(untold(written)).toEqual([])
  const { window, line } = folding(written, 'known', refusal(), 9)
  expect(line).toBeNull()
  expect(untold(window)).toEqual([{ first: refusal(), more: 1, from: 9, to: 9 }])
})

test('the first refusal opens a window', () => {
  expect(folding(null, 'known', refusal(), 7)).toMatchObject({ window: { opened: 7 }, line: refusal() })
})

test('a window ends by its own time, that of strangers later', () => {
  const { window } = run([refusal()])
  expect(isOver(window, 'known', windowLength.known - 1)).toBe(false)
  expect(isOver(window, 'known', windowLength.known)).toBe(true)
  expect(isOver(window, 'unknown', windowLength.known)).toBe(false)
})

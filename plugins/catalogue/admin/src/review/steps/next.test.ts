import { commandNames, versionStates, type CommandName } from '@gongkai/catalogue-core/review'
import { expect, test } from 'vitest'
import { arrowTo } from './arrow-keys.ts'
import { nextSteps } from './next.ts'

const names = Object.keys(commandNames) as CommandName[]
const steps = (...allowed: readonly CommandName[]) =>
  names.map((does) => ({ does, allowed: allowed.includes(does), because: [] }))
const doing = (some: readonly { readonly does: CommandName }[]) => some.map(({ does }) => does)

test('whoever drafted sees why they cannot approve, beside what they can do', () => {
  const { allowed, refused } = nextSteps(steps('recall'), 'inReview', false)
  expect(doing(allowed)).toEqual(['recall'])
  expect(doing(refused)).toEqual(['approve', 'return'])
})

test('a confirmation is looked for only while an urgent release waits for it', () => {
  expect(doing(nextSteps(steps(), 'published', true).refused)).toEqual(['confirm', 'withdraw'])
  expect(doing(nextSteps(steps(), 'published', false).refused)).toEqual(['withdraw'])
})

test('in every state each step stands in one place, so that none is without its reason', () => {
  for (const state of [...versionStates, null])
    for (const does of names) {
      const { allowed, refused, others } = nextSteps(steps(does), state, true)
      expect(doing([...allowed, ...refused, ...others]).toSorted()).toEqual(
        names.filter((name) => name !== 'keep').toSorted(),
      )
    }
})

test('arrows go round the bar, home and end to its ends, and other keys nowhere', () => {
  expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'Tab'].map((key) => arrowTo(key, 2, 3))).toEqual([
    0,
    1,
    0,
    2,
    null,
  ])
  expect(arrowTo('ArrowRight', 0, 0)).toBeNull()
})

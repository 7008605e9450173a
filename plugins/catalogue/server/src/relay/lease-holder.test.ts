import { expect, test } from 'vitest'
import { holderIsGone } from './lease-holder.ts'

const self = { host: 'here', pid: 7 }
const holder = { token: 't', host: 'here', pid: 8, until: 1000 }
const alive = () => true
const dead = () => false

test('who lives and whose time is not over holds', () => {
  expect(holderIsGone(holder, self, 999, alive)).toBe(false)
  expect(holderIsGone({ ...holder, host: 'there' }, self, 999, dead)).toBe(false)
})

test('whose time is over holds no more, wherever it is', () => {
  expect(holderIsGone(holder, self, 1000, alive)).toBe(true)
  expect(holderIsGone({ ...holder, host: 'there' }, self, 1000, alive)).toBe(true)
})

test('who died here holds no more at once, also when we were given its number', () => {
  expect(holderIsGone(holder, self, 0, dead)).toBe(true)
  expect(holderIsGone({ ...holder, pid: 7 }, self, 0, alive)).toBe(true)
})

test('this process is alive, one that has ended is not', () => {
  expect(holderIsGone({ ...holder, pid: process.pid }, self, 0)).toBe(false)
  expect(holderIsGone({ ...holder, pid: 2 ** 22 + 1 }, self, 0)).toBe(true)
})

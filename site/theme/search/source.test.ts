import { planQuery } from '@gongkai/catalogue-core/search'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from './server.ts'
import { searchSource, type Answering } from './source.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const plan = planQuery('医保')
const question = { queries: [] }
const open = new AbortController().signal

type Server = () => Promise<Reply>
const answers: Server = () => Promise.resolve({ is: 'answer', answer: 'server' })
const dark: Server = () => Promise.resolve({ is: 'dark', because: 'down' })
const absent: Server = () => Promise.resolve({ is: 'absent', because: 'search answered 404' })
const refuses: Server = () => Promise.resolve({ is: 'refused', because: 'search answered 429' })
const silent: Server = () => new Promise(() => undefined)
const slow =
  (milliseconds: number): Server =>
  () =>
    new Promise((resolve) => setTimeout(() => resolve({ is: 'answer', answer: 'server' }), milliseconds))

/** A page's source with a server that can be changed, and an index. */
const page = (
  first: Server,
  index: () => Promise<unknown> = () => Promise.resolve('index'),
  known = false,
) => {
  let server = first
  let asked = 0
  const said: Answering[] = []
  const noted: string[] = []
  const { ask, tryAgain } = searchSource({
    server: () => {
      asked += 1
      return server()
    },
    index,
    absence: { known: () => known, note: () => noted.push('absent') },
    changed: (answering) => said.push(answering),
  })
  return {
    ask: () => ask(question, plan, open),
    tryAgain,
    becomes: (next: Server) => {
      server = next
    },
    asked: () => asked,
    said,
    noted,
  }
}

test('while the server answers nobody else is asked, and nothing is said', async () => {
  const index = vi.fn(() => Promise.resolve('index'))
  const { ask, said } = page(answers, index)
  expect(await ask()).toBe('server')
  expect([index.mock.calls.length, said]).toEqual([0, []])
})

test('a server that is down: the index answers at once, and it is said', async () => {
  const { ask, said } = page(dark)
  expect(await ask()).toBe('index')
  expect(said).toEqual(['dark'])
})

test('a silent server is waited for two and a half seconds, then the index answers; the next reader does not wait again', async () => {
  const { ask, said } = page(silent)
  const answer = ask()
  await vi.advanceTimersByTimeAsync(2499)
  expect(said).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect([await answer, said]).toEqual(['index', ['dark']])
  expect(await ask()).toBe('index')
})

test('a slow server still answers where the index comes later', async () => {
  const { ask, said } = page(
    slow(2800),
    () => new Promise((resolve) => setTimeout(() => resolve('index'), 900)),
  )
  const answer = ask()
  await vi.advanceTimersByTimeAsync(2800)
  expect([await answer, said]).toEqual(['server', []])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(said).toEqual([])
})

test('what the server refuses is refused: too many questions are no darkness', async () => {
  const { ask, said } = page(refuses)
  await expect(ask()).rejects.toThrow('429')
  expect(said).toEqual([])
})

test('it recovers by itself, with ever longer pauses, and then the server answers again', async () => {
  const { ask, becomes, said, asked } = page(dark)
  await ask()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked()).toBeGreaterThan(8)
  expect(asked()).toBeLessThan(25)
  becomes(answers)
  await vi.advanceTimersByTimeAsync(80_000)
  expect(said).toEqual(['dark', 'server'])
  const before = asked()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked()).toBe(before)
  expect(await ask()).toBe('server')
})

test('it recovers with the next question, and as soon as the network is back', async () => {
  const first = page(dark)
  await first.ask()
  first.becomes(answers)
  expect(['index', 'server']).toContain(await first.ask())
  await vi.advanceTimersByTimeAsync(0)
  expect(first.said).toEqual(['dark', 'server'])

  const second = page(dark)
  await second.ask()
  second.becomes(answers)
  second.tryAgain()
  await vi.advanceTimersByTimeAsync(0)
  expect(second.said).toEqual(['dark', 'server'])
})

test('a host without a search server is asked once, remembered, and never called dark', async () => {
  const { ask, said, noted, asked } = page(absent)
  expect(await ask()).toBe('index')
  expect(await ask()).toBe('index')
  await vi.advanceTimersByTimeAsync(600_000)
  expect([said, noted, asked()]).toEqual([['static'], ['absent'], 1])
  const next = page(silent, undefined, true)
  expect([await next.ask(), next.asked()]).toEqual(['index', 0])
})

test('where neither answers the question fails, with the reason of the index', async () => {
  const { ask } = page(dark, () => Promise.reject(new Error('no index')))
  await expect(ask()).rejects.toThrow('no index')
})

test('a question that the reader gave up ends without a word', async () => {
  const gone = new AbortController()
  const said: Answering[] = []
  const { ask } = searchSource({
    server: (_question, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')))
      }),
    index: () => Promise.resolve('index'),
    absence: { known: () => false, note: () => undefined },
    changed: (answering) => said.push(answering),
  })
  const answer = ask(question, plan, gone.signal)
  gone.abort()
  await expect(answer).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said).toEqual([])
})

import { expect, test } from 'vitest'
import { judgeFeed, judgeFile, judgePage, lookAgainAfter } from './judge.ts'

const answered = (status: number, sha256 = 'ab') => ({ is: 'answered', status, sha256 }) as const
const away = { is: 'unreachable', detail: 'ECONNREFUSED' } as const

test.each([
  ['the same bytes', 'ab', true, answered(200), null],
  ['other bytes', 'cd', true, answered(200), 'PAGE_DIFFERS'],
  ['the same bytes as an error', 'ab', true, answered(503), 'PAGE_DIFFERS'],
  ['no page where there should be one', 'ab', true, answered(404), 'PAGE_MISSING'],
  ['a redirect', 'ab', true, answered(301), 'PAGE_DIFFERS'],
  ['nothing built of what is public', null, true, answered(404), 'PAGE_NOT_BUILT'],
  ['nothing where nothing should be', null, false, answered(404), null],
  ['gone where nothing should be', null, false, answered(410), null],
  ['a page where nothing should be', null, false, answered(200), 'PAGE_STILL_THERE'],
  ['the notice of withdrawal', 'ab', false, answered(410), null],
  ['the page of a successor', 'ab', false, answered(200), null],
  ['the page itself instead of the notice', 'cd', false, answered(200), 'PAGE_DIFFERS'],
  ['nothing instead of the notice', 'cd', false, answered(404), 'PAGE_DIFFERS'],
  ['no answer', 'ab', true, away, 'PAGE_UNREACHABLE'],
] as const)('%s', (_, built, shown, got, because) => {
  const judged = judgePage(built, shown, got)
  expect(judged.right ? null : judged.because.code).toBe(because)
})

test('a feed that is gone lists nothing; one that fails says nothing', () => {
  const read = (status: number, lists = false) => judgeFeed({ is: 'read', status, lists })
  expect(read(200).right).toBe(true)
  expect(read(404).right).toBe(true)
  expect(read(200, true)).toMatchObject({ because: { code: 'FEED_STILL_LISTS' } })
  expect(read(502)).toMatchObject({ because: { code: 'PAGE_UNREACHABLE' } })
  expect(judgeFeed(away)).toMatchObject({ because: { code: 'PAGE_UNREACHABLE' } })
})

test('an attachment is gone when the release and the public have it no more', () => {
  expect(judgeFile(null, answered(404), '/a').right).toBe(true)
  expect(judgeFile('ab', answered(404), '/a').right).toBe(false)
  expect(judgeFile(null, answered(200), '/a').right).toBe(false)
  expect(judgeFile(null, away, '/a').right).toBe(false)
})

test('looks again soon, then less and less, and never less than twice a minute', () => {
  expect([1, 2, 3, 8, 9, 1000].map(lookAgainAfter)).toEqual([200, 400, 800, 25_600, 30_000, 30_000])
})

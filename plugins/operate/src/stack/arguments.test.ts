import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

const search = { words: true, options: ['locale'] }

test('words and a place for the result', () => {
  expect(readArguments(['异地就医', '备案', '--json', 'out.json', '--locale', 'en'], search)).toEqual({
    words: ['异地就医', '备案'],
    json: { to: 'file', file: 'out.json' },
    options: { locale: 'en' },
    flags: [],
  })
})

test('a word after --json is a word, a path is a file', () => {
  expect(readArguments(['--json', '医保'], search)).toMatchObject({ words: ['医保'], json: { to: 'stdout' } })
  expect(readArguments(['--json', './out', '医保'], search).json).toEqual({ to: 'file', file: './out' })
  expect(readArguments(['--json=结果', '医保'], search).json).toEqual({ to: 'file', file: '结果' })
})

test('where no words are taken, whatever follows --json is the file', () => {
  expect(readArguments(['--json', 'out'], { words: false }).json).toEqual({ to: 'file', file: 'out' })
  expect(readArguments(['--json', '--full'], { words: false, flags: ['full'] })).toMatchObject({
    json: { to: 'stdout' },
    flags: ['full'],
  })
})

test('a word may begin with a dash, as the site drops it', () => {
  expect(readArguments(['-医保'], search).words).toEqual(['-医保'])
})

test.each([
  [['--nonsense'], { words: false }],
  [['word'], { words: false }],
  [['--locale'], search],
])('%j is refused', (args, accepted) => {
  expect(() => readArguments(args, accepted)).toThrow()
})

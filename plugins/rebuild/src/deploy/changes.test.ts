import { expect, test } from 'vitest'
import { changesTo, mixtureOf } from './changes.ts'

const release = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, sha256]) => [path, { bytes: 1, sha256 }]))

const one = release({ 'index.html': 'a', 'cixi/index.html': 'b', 'cixi/a.pdf': 'c', '_astro/x.css': 'd' })

test('files come before the pages that point to them, deletions last', () => {
  const two = release({
    'index.html': 'a',
    'cixi/index.html': 'b2',
    'cixi/records/1/index.html': 'n',
    'cixi/records/1/.withdrawn': 'w',
    '_astro/y.css': 'e',
  })
  expect(changesTo(two, one)).toEqual({
    files: ['_astro/y.css'],
    pages: ['cixi/index.html', 'cixi/records/1/.withdrawn', 'cixi/records/1/index.html'],
    removed: ['_astro/x.css', 'cixi/a.pdf'],
  })
  expect(changesTo(one, one)).toEqual({ files: [], pages: [], removed: [] })
})

test('a target of which nothing is known gets everything', () => {
  expect(changesTo(one, null)).toEqual({
    files: ['_astro/x.css', 'cixi/a.pdf'],
    pages: ['cixi/index.html', 'index.html'],
    removed: [],
  })
})

test('what was tried and broke off is sent again, even where the newest release says what the first said', () => {
  const two = release({ 'index.html': 'a', 'cixi/index.html': 'b2', 'new.pdf': 'n' })
  const three = release({ 'index.html': 'a', 'cixi/index.html': 'b', '_astro/x.css': 'd' })
  expect(changesTo(three, mixtureOf([one, two]))).toEqual({
    files: ['_astro/x.css'],
    pages: ['cixi/index.html'],
    removed: ['cixi/a.pdf', 'new.pdf'],
  })
})

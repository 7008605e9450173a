import { expect, test } from 'vitest'
import { isInstalled } from './installed.mjs'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    cms: { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'cms/node_modules/b': { version: '2.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
    'node_modules/@gongkai/cms': { link: true },
  },
}
const { 'node_modules/other-platform': _, ...standing } = lock.packages

test('the packages of the lock stand: nothing to install', () => {
  expect(isInstalled(lock, { packages: standing })).toBe(true)
})

test.each([
  ['one of another version', { ...standing, 'node_modules/a': { version: '1.0.1' } }],
  ['one missing', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/@gongkai/cms': { link: true } }],
  [
    'an optional one of another version',
    { ...standing, 'node_modules/other-platform': { version: '0.9.0' } },
  ],
  ['a copy where a workspace is linked', { ...standing, 'node_modules/@gongkai/cms': { version: '0.1.0' } }],
])('%s: install', (_what, packages) => {
  expect(isInstalled(lock, { packages })).toBe(false)
})

test('an empty note of npm: install', () => {
  expect(isInstalled(lock, {})).toBe(false)
})

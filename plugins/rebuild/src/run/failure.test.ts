import { expect, test } from 'vitest'
import { asFailure, RunFailure } from './failure.ts'

const errno = (code: string): Error => Object.assign(new Error(`${code}: write, '/srv/site/x'`), { code })

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EACCES', 'NOT_WRITABLE'],
  ['EROFS', 'NOT_WRITABLE'],
  ['EIO', 'UNEXPECTED'],
])('%s is %s, and the path is told', (code, failure) => {
  expect(asFailure(errno(code))).toMatchObject({ code: failure })
  expect(asFailure(errno(code)).message).toContain('/srv/site/x')
})

test('says what happened in both languages and what the machine said below', () => {
  expect(new RunFailure('BUILD_FAILED', { detail: 'exit 1' }, 'Cannot find module x').message).toBe(
    '网站构建失败（exit 1），继续使用上一版本。 · The site failed to build (exit 1); the previous release stays.\nCannot find module x',
  )
})

test('an error of fetch is told with its causes', () => {
  const error = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1337') })
  expect(asFailure(error).message).toContain('fetch failed: connect ECONNREFUSED 127.0.0.1:1337')
})

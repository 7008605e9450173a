import { expect, test } from 'vitest'
import { environmentProblemsText, readEnvironment } from './environment.ts'

const usable = (variables: Record<string, string>) => {
  const read = readEnvironment(variables)
  if (!read.usable) throw new Error(environmentProblemsText(read.problems))
  return read.environment
}

const faulty = (variables: Record<string, string>): readonly string[] => {
  const read = readEnvironment(variables)
  if (read.usable) throw new Error('nothing was found wrong')
  return read.problems.map((p) => p.setting)
}

test('nothing set: everything on its default', () => {
  expect(usable({})).toEqual({
    CMS_PORT: 1337,
    SITE_PORT: 4321,
    SEARCH_PORT: 7700,
    REBUILD_PORT: 4322,
    DATA_DIR: '.data',
    SITE_URL: 'http://127.0.0.1:4321',
    SWEEP_AT: '03:10',
    BASE_PATH: '/',
    DATABASE_CLIENT: 'sqlite',
    KEEP_RELEASES: 5,
    REBUILD_QUIET_MS: 200,
    RECEIPT_LATE_SECONDS: 60,
    REBUILD_LONGEST_WAIT_MS: 2000,
    REBUILD_SPACING_MS: 3500,
  })
})

test('the address of the site follows its port, unless it is given', () => {
  expect(usable({ SITE_PORT: '8080' }).SITE_URL).toBe('http://127.0.0.1:8080')
  expect(usable({ SITE_URL: 'https://gk.example.gov.cn/' }).SITE_URL).toBe('https://gk.example.gov.cn')
})

test('an empty variable counts as not set', () => {
  expect(usable({ CMS_PORT: ' ', MEILI_HOST: '' }).CMS_PORT).toBe(1337)
})

test('all problems are said at once', () => {
  expect(
    faulty({
      CMS_PORT: 'x',
      SITE_PORT: '70000',
      BASE_PATH: 'gongkai',
      DATABASE_CLIENT: 'mysql',
      SITE_URL: 'gk/x',
    }),
  ).toEqual(['CMS_PORT', 'SITE_PORT', 'SITE_URL', 'BASE_PATH', 'DATABASE_CLIENT'])
})

test.each([
  [{ CMS_PORT: '5000', SITE_PORT: '5000' }, ['SITE_PORT']],
  [{ MEILI_HOST: 'http://10.0.0.5:7700' }, ['MEILI_KEY']],
  [{ MEILI_KEY: 'a'.repeat(32) }, ['MEILI_HOST']],
  [{ MEILI_HOST: 'http://10.0.0.5:7700', MEILI_KEY: 'short' }, ['MEILI_KEY']],
  [{ SMTP_HOST: 'smtp.example.gov.cn' }, ['SMTP_FROM']],
  [{ SMTP_FROM: 'gk@example.gov.cn' }, ['SMTP_HOST']],
  [{ SMTP_HOST: 'smtp.example.gov.cn', SMTP_FROM: 'gk@example.gov.cn', SMTP_USER: 'gk' }, ['SMTP_PASSWORD']],
  [{ SMTP_HOST: 'smtp://x/', SMTP_FROM: 'gk' }, ['SMTP_HOST', 'SMTP_FROM']],
])('settings that do not go together: %o', (variables, settings) => {
  expect(faulty(variables)).toEqual(settings)
})

test('each problem says in Chinese and in English what to do', () => {
  const read = readEnvironment({ CMS_PORT: 'x', SITE_PORT: '0' })
  if (read.usable) throw new Error('nothing was found wrong')
  expect(environmentProblemsText(read.problems)).toMatchInlineSnapshot(`
    "环境变量设置有误，请更正后重试：
    Settings cannot be used; correct these environment variables and try again:
      CMS_PORT  须为 1 至 65535 之间的整数 · must be a whole number from 1 to 65535
      SITE_PORT  不得小于 1 · must not be below 1"
  `)
})

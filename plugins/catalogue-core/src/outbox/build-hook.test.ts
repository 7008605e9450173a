import { expect, test } from 'vitest'
import { blameForBuildHook } from './build-hook.ts'

test.each([301, 307, 400, 401, 403, 404, 410, 422])('%i is a refusal', (status) => {
  expect(blameForBuildHook(status)).toBe('refused')
})

test.each([408, 425, 429, 500, 502, 503])('after %i it is tried again', (status) => {
  expect(blameForBuildHook(status)).toBe('failed')
})

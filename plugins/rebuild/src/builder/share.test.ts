import { expect, test } from 'vitest'
import { buildersFor } from './share.ts'

test.each([
  { files: 0, processors: 8, builders: 1 },
  { files: 1500, processors: 8, builders: 1 },
  { files: 1501, processors: 1, builders: 1 },
  { files: 1501, processors: 2, builders: 2 },
  { files: 100_000, processors: 64, builders: 4 },
])('for $files files on $processors processors: $builders', ({ files, processors, builders }) => {
  expect(buildersFor(files, 1500, processors)).toBe(builders)
})

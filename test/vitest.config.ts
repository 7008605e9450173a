import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const outside = ['node_modules', 'dist', 'build', '.data', '.astro', '.cache', '.results'].map(
  (name) => `**/${name}/**`,
)

/** The second suffix says where a test runs: beside nothing, beside real services, in a real browser. */
const heavy = (name: string, groupOrder: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`**/*.${name}.test.ts`],
    // Each of these starts servers of its own; two at a time starve one another and fail on time, not on substance.
    fileParallelism: false,
    sequence: { groupOrder },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    exclude: outside,
    // Strapi's shutdown removes all listeners of `process`; in a forked worker that cuts the line to Vitest.
    pool: 'threads',
    allowOnly: false,
    passWithNoTests: false,
    reporters: ['default', fileURLToPath(new URL('reporter.ts', import.meta.url))],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...outside, '**/*.*.test.ts'],
          // Unit tests change nothing but their own values: one worker loads each module once, which takes a third of the time.
          isolate: false,
          // Against hanging only; how fast a shared machine is proves nothing.
          testTimeout: 60_000,
        },
      },
      heavy('int', 1),
      heavy('browser', 2),
    ],
  },
})

import type { Reporter, TestCase, TestModule, TestRunEndReason, Vitest } from 'vitest/node'

/** What a run amounted to. A file that could not be read and an error outside any test count as failed: nothing is lost. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const casesOf = (modules: readonly TestModule[]): readonly TestCase[] =>
  modules.flatMap((module) => [...module.children.allTests()])

/** Files and suites that broke before or after their tests: their errors belong to no test. */
const brokenOf = (modules: readonly TestModule[]): number =>
  modules.reduce(
    (sum, module) =>
      sum +
      (module.errors().length > 0 ? 1 : 0) +
      [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length,
    0,
  )

export const countsOf = (modules: readonly TestModule[], errorsOutside: number): Counts => {
  const states = casesOf(modules).map((test) => test.result().state)
  return {
    passed: states.filter((state) => state === 'passed').length,
    // A test that never came to its end (a worker died, the run was stopped) is no success.
    failed:
      states.filter((state) => state === 'failed' || state === 'pending').length +
      brokenOf(modules) +
      errorsOutside,
    skipped: states.filter((state) => state === 'skipped').length,
  }
}

export const countsLine = ({ passed, failed, skipped }: Counts): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`

/** Says `N passed, N failed` as the run's very last line, and lets no empty or broken run look like a success. */
export default class CountsReporter implements Reporter {
  private counts: Counts | null = null

  onInit(_vitest: Vitest): void {
    // Other reporters and closing servers still write after the run's end: the line waits for the process to go.
    process.once('exit', (code) => {
      const counts = this.counts ?? { passed: 0, failed: 1, skipped: 0 }
      if (code === 0 && (counts.failed > 0 || counts.passed === 0)) process.exitCode = 1
      process.stdout.write(`\n${countsLine(counts)}\n`)
    })
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const counts = countsOf(modules, errors.length)
    this.counts = reason === 'passed' || counts.failed > 0 ? counts : { ...counts, failed: 1 }
  }
}

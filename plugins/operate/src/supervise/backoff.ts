const SECOND = 1000

/**
 * A process that ran this long was well: its next end is a first one again. Longer than a start that fails takes (the CMS
 * is up in a few seconds), and no longer: who is killed now and then must not be kept waiting as if it could not start.
 */
const wellAfter = 20 * SECOND

/** How many ends in a row this one makes, given how many there were and how long the process ran. */
export const failuresInARow = (before: number, ranMs: number): number => (ranMs >= wellAfter ? 1 : before + 1)

/**
 * Wait before the next start: one second, doubling; to a minute where it cannot start, to five seconds where it had `answered`
 * before it ended, as what is killed now and then works in between.
 */
export const restartDelay = (failures: number, answered: boolean): number =>
  Math.min(2 ** Math.max(0, failures - 1), answered ? 5 : 60) * SECOND

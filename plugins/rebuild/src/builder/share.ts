import { availableParallelism } from 'node:os'

/** More would wait for the disk, and each needs memory of its own. */
const mostBuilders = 4

/** How many builders are of use for so many files: `above` says from when on a further one is worth its start. */
export const buildersFor = (files: number, above: number, processors = availableParallelism()): number =>
  files <= above ? 1 : Math.min(processors, mostBuilders)

/**
 * What a builder is started with. Pages are short-lived and a builder stays: with room to spare, its heap grows to several
 * times what it needs. What the flags save in memory is paid for in time (decision 0033).
 */
export const smallHeap: readonly string[] = ['--max-semi-space-size=32', '--heap-growing-percent=120']

/** Of glibc: reading files in several threads leaves a store of free memory in each; other systems do not know the name. */
export const fewStores: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' }

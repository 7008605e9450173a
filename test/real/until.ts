import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until this gives something; fails with what it waited for. Looks often, so that no test sleeps longer than it must. */
export const until = async <T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  seconds = 30,
): Promise<T> => {
  const end = Date.now() + seconds * 1000
  let last: unknown = null
  while (Date.now() < end) {
    try {
      const found = await look()
      if (found !== null && found !== undefined && found !== false) return found
    } catch (error) {
      last = error
    }
    await sleep(50)
  }
  throw new Error(`waited ${String(seconds)} s in vain for ${what}`, { cause: last })
}

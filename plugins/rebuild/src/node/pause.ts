import { setTimeout as wait } from 'node:timers/promises'

/** Waits so long, or until one of the signals: both are an end, neither is an error. */
export const pause = async (ms: number, ...signals: readonly AbortSignal[]): Promise<void> => {
  const signal = AbortSignal.any([...signals])
  try {
    await wait(Math.max(0, ms), undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

import { Stop } from '../say.ts'

/**
 * Aborts when somebody wants us to end: Ctrl-C, a polite signal, a closed terminal, or the bootstrap gone without a
 * word. Asked again and again it stays the one wish.
 */
export const interruption = (): AbortSignal => {
  const wish = new AbortController()
  const stop = (): void => {
    wish.abort(new Stop('已中断', 'Interrupted', 130))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  // The listener alone would keep a finished command alive.
  process.channel?.unref()
  // A terminal or pipe that is gone must not take us down before everything is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop)
  return wish.signal
}

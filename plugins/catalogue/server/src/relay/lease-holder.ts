export interface Holder {
  readonly token: string
  readonly host: string
  readonly pid: number
  readonly until: number
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether who held a lease has gone: its time is over, or it was on this machine and runs no more. A container that starts
 * again has the same number as before: a predecessor with our own number is not alive beside us.
 */
export const holderIsGone = (
  holder: Holder,
  self: { readonly host: string; readonly pid: number },
  now: number,
  alive: (pid: number) => boolean = isAlive,
): boolean =>
  holder.until <= now || (holder.host === self.host && (holder.pid === self.pid || !alive(holder.pid)))

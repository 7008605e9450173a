/** Wakes one sleeper. A ring while nobody sleeps is kept, so that no wake is lost between looking and lying down. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, or after this long. */
  sleep(milliseconds: number): Promise<void>
}

export const bell = (): Bell => {
  let rung = false
  let wakeSleeper: (() => void) | null = null
  return {
    ring: () => {
      rung = true
      wakeSleeper?.()
    },
    sleep: async (milliseconds) => {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wakeSleeper = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      rung = false
      wakeSleeper = null
    },
  }
}

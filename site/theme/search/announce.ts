/** Longer than between two keys, so that nobody is interrupted at every one. */
const pause = 900

export interface Voice {
  /** At once: somebody asked and waits. */
  readonly say: (words: string) => void
  /** When there is nothing newer to say for a moment: somebody types. */
  readonly sayInPause: (words: string) => void
}

/** The page has one voice, or two of them would speak over each other: results and suggestions in one sentence. */
export const voiceOf = (line: HTMLElement): Voice => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const say = (words: string): void => {
    clearTimeout(waiting)
    line.textContent = words
  }
  return {
    say,
    sayInPause: (words) => {
      clearTimeout(waiting)
      waiting = setTimeout(say, pause, words)
    },
  }
}

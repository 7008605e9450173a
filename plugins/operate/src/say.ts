/** One line for a person: Chinese first, English beside it. Progress goes to stderr, results to stdout. */
export const say = (zh: string, en: string): void => {
  console.error(`${zh} · ${en}`)
}

/** An end that is no fault of the program: the message says what to do, so no stack is shown. */
export class Stop extends Error {
  readonly zh: string
  readonly en: string
  readonly exitCode: number

  constructor(zh: string, en: string, exitCode = 1) {
    super(`${zh}\n${en}`)
    this.name = 'Stop'
    this.zh = zh
    this.en = en
    this.exitCode = exitCode
  }
}

/** Runs a command of the command line to its end. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    process.exitCode = error.exitCode
  }
}

/** Shown to a person as it stands: Chinese first, English beside it. */
export const both = (zh: string, en: string): string => `${zh} · ${en}`

/** One thing that is wrong with the options. */
export interface OptionFault {
  /** `site.idCode` */
  readonly path: string
  readonly message: string
}

/** The theme cannot be used as it is set up; the message names every fault, with its place and what was expected there. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'

  constructor(source: string, faults: readonly OptionFault[]) {
    super(
      [
        `${source}：以下选项有误，请更正后重试`,
        `${source}: these options cannot be used; correct them and try again`,
        ...faults.map(({ path, message }) => `  ${path}  ${message}`),
      ].join('\n'),
    )
  }
}

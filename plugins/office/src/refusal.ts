import { finding, type FileCode, type Finding } from '@gongkai/catalogue-core/document'

/**
 * Ends reading from deep inside a stream. It never leaves this package: {@link readFile} turns it into an outcome.
 */
export class Refusal extends Error {
  readonly because: Finding

  constructor(because: Finding) {
    super(because.code)
    this.name = 'Refusal'
    this.because = because
  }
}

/** The one file being read, as messages name it, and the way to refuse it. */
export interface Source {
  readonly name: string
  readonly refuse: (code: FileCode, params?: Readonly<Record<string, string>>) => Refusal
}

/** Only the last step of a path is shown, and nothing in it that could be taken for more than a name. */
export const shownName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  return clean === '' || clean === '.' || clean === '..' ? '（未命名文件）' : clean.slice(0, 120)
}

export const sourceOf = (name: string): Source => {
  const shown = shownName(name)
  return {
    name: shown,
    refuse: (code, params = {}) => new Refusal(finding(code, { file: shown, ...params })),
  }
}

export type Severity = 'error' | 'warning' | 'note'

/** Code → severity and one sentence per language. `{x}` is filled from the problem's `params`. */
export type ProblemTexts = Readonly<
  Record<string, { readonly severity: Severity; readonly 'zh-Hans': string; readonly en: string }>
>

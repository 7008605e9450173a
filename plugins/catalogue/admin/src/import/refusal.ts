import { problemText, problems, type Locale, type ProblemCode } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'

/** What `details` of a refusal may carry beside its message. */
const Details = v.object({
  code: v.optional(v.string()),
  problems: v.optional(v.array(v.unknown()), []),
})

const Known = v.object({
  code: v.custom<ProblemCode>((code) => typeof code === 'string' && Object.hasOwn(problems, code)),
  params: v.optional(v.record(v.string(), v.string()), {}),
})
const InBoth = v.object({ 'zh-Hans': v.string(), en: v.string() })
const Said = v.object({ message: v.string() })

const reason = (problem: unknown, locale: Locale): string => {
  if (typeof problem === 'string') return problem
  if (v.is(InBoth, problem)) return problem[locale]
  if (v.is(Said, problem)) return problem.message
  const known = v.safeParse(Known, problem)
  return known.success ? problemText(known.output, locale) : JSON.stringify(problem)
}

export interface Refusal {
  readonly code: string | null
  readonly reasons: readonly string[]
}

/** Reads why the server refused; of details it never heard of it says nothing rather than something wrong. */
export const refusalOf = (details: unknown, locale: Locale): Refusal => {
  const read = v.safeParse(Details, details)
  if (!read.success) return { code: null, reasons: [] }
  return {
    code: read.output.code ?? null,
    reasons: [...new Set(read.output.problems.map((problem) => reason(problem, locale)))],
  }
}

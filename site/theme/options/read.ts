import * as v from 'valibot'
import { both, type OptionFault } from './fault.ts'
import { optionsSchema, type Locate, type Options } from './schema.ts'

export type OptionsRead =
  | { readonly usable: true; readonly options: Options }
  | { readonly usable: false; readonly faults: readonly OptionFault[] }

const messageOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.expected === 'never') return both('没有这个选项', 'there is no such option')
  if (issue.input === undefined) return both('必须填写', 'is required')
  return issue.message
}

/** Reads options of any kind: usable, or all that is wrong with them at once. */
export const readOptions = (given: unknown, locate: Locate): OptionsRead => {
  const read = v.safeParse(optionsSchema(locate), given, { abortPipeEarly: true })
  if (read.success) return { usable: true, options: read.output }
  return {
    usable: false,
    faults: read.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '(root)',
      message: messageOf(issue),
    })),
  }
}

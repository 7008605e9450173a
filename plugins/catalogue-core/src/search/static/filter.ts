/** One condition of a question's filter; all of them must hold. */
export interface Condition {
  readonly field: string
  /** True for a document that has one of the values, or, if `not`, none of them. */
  readonly values: readonly string[]
  readonly not: boolean
}

const equal = /^(\w+) = "((?:[^"\\]|\\.)*)"$/su
const outside = /^(\w+) NOT IN \[([\w, ]*)\]$/u

/**
 * Reads what our own requests filter by. Throws on anything else: better no answer than one that shows what the reader
 * excluded.
 */
export const readCondition = (text: string): Condition => {
  const [, field, value] = equal.exec(text) ?? []
  if (field !== undefined && value !== undefined)
    return { field, values: [value.replace(/\\(.)/gsu, '$1')], not: false }
  const [, other, values] = outside.exec(text) ?? []
  if (other !== undefined && values !== undefined)
    return { field: other, values: values.split(',').map((one) => one.trim()), not: true }
  throw new Error(`not a filter of ours: ${text}`)
}

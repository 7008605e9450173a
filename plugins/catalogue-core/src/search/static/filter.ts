/** One condition of a question's filter; all of them must hold. */
export interface Condition {
  readonly field: string
  /** True for a document that has one of the values, or, if `not`, none of them. */
  readonly values: readonly string[]
  readonly not: boolean
}

const equal = /^(\w+) = "((?:[^"\\]|\\.)*)"$/su
const outside = /^(\w+) NOT IN \[([\w, ]*)\]$/u

/** What our own requests filter by; null for anything else. */
export const conditionIn = (text: string): Condition | null => {
  const [, field, value] = equal.exec(text) ?? []
  if (field !== undefined && value !== undefined)
    return { field, values: [value.replace(/\\(.)/gsu, '$1')], not: false }
  const [, other, values] = outside.exec(text) ?? []
  if (other !== undefined && values !== undefined)
    return { field: other, values: values.split(',').map((one) => one.trim()), not: true }
  return null
}

/** Throws on what is no filter of ours: better no answer than one that shows what the reader excluded. */
export const readCondition = (text: string): Condition => {
  const condition = conditionIn(text)
  if (condition === null) throw new Error(`not a filter of ours: ${text}`)
  return condition
}

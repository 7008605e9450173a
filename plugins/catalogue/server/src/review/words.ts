import { tracedBody, withPieces, type Traced } from '@gongkai/catalogue-core/catalogue'

/** Every text in a value, however deep: choices, phones and columns hold theirs in lists. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const isBody = (field: string, value: unknown): value is string =>
  field === 'body' && typeof value === 'string'

/** The words of a field as the gate reads them, a line for each text in it. */
export const tracedField = (field: string, value: unknown): Traced => {
  if (isBody(field, value)) return tracedBody(value)
  const pieces = textsIn(value)
  const origins: number[] = []
  let from = 0
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) origins.push(-1)
    for (let at = 0; at < piece.length; at += 1) origins.push(from + at)
    from += piece.length
  }
  return { text: pieces.join('\n'), origins, pieces }
}

/** The same value with its texts changed. */
export const fieldWithPieces = (field: string, value: unknown, pieces: readonly string[]): unknown => {
  if (isBody(field, value)) return withPieces(value, pieces)
  let next = 0
  const changed = (one: unknown): unknown => {
    if (typeof one === 'string') return pieces[next++] ?? ''
    if (Array.isArray(one)) return one.map(changed)
    return typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, changed(inner)]))
      : one
  }
  return changed(value)
}

import { createHash } from 'node:crypto'

/** JSON with sorted keys: databases give JSON columns back in their own order, and equal content must have an equal digest. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, canonical(inner)]),
    )
  return value ?? null
}

export const digestOfValues = (values: object): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(values)))
    .digest('hex')

/** The same fields of a stored row, for comparing what stands with what was imported. */
export const sameFields = (row: object, values: object): object => {
  const stored = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(Object.keys(values).map((field) => [field, stored.get(field) ?? null]))
}

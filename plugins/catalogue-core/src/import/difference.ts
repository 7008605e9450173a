import { itemFields } from '../catalogue/item.ts'
import type { DocumentItem, FieldChange, ItemFieldName } from './plan.ts'

const fields = Object.keys(itemFields) as readonly ItemFieldName[]

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

/** Equal values, whatever order a database gave an object's keys back in. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

interface Sides {
  readonly present: unknown
  readonly file: unknown
  /** What the last import put there; undefined where none did. */
  readonly imported: unknown
}

/**
 * Three texts of one field: what an editor changed since the last import stays (the file can be read again, the edit
 * cannot); what the file changed and no editor did follows the file; what both changed is for a person to decide.
 * Null where nothing differs.
 */
export const verdictOf = ({ present, file, imported }: Sides): FieldChange['verdict'] | null => {
  if (sameValue(present, file)) return null
  if (imported === undefined) return 'conflict'
  if (sameValue(imported, present)) return 'update'
  return sameValue(imported, file) ? 'kept' : 'conflict'
}

/** Every field of a row that reads differently in the file. */
export const changesOf = (
  file: DocumentItem,
  present: DocumentItem,
  imported: DocumentItem | null,
  own: boolean,
): readonly FieldChange[] =>
  fields.flatMap((field): readonly FieldChange[] => {
    // Reviewed doubts are not taken back by a file that has no place for them.
    if (field === 'doubts' && !own) return []
    const sides = { present: present[field], file: file[field], imported: imported?.[field] }
    const verdict = verdictOf(sides)
    return verdict === null ? [] : [{ field, ...sides, imported: sides.imported ?? null, verdict }]
  })

import type { Content, File, ReviewView } from '../contract.ts'
import { sourceText, valueText } from './value-text.ts'

export interface ComparedField {
  readonly field: string
  readonly differs: boolean
  readonly before: string
  readonly after: string
  /** The words are the same, what differs is their form; compared as stored. */
  readonly formOnly: boolean
}

/** Differing fields first, then the rest, each group in the order of the form. Empty on both sides is not shown. */
export const comparedFields = (
  { draft, shown, differs }: Pick<ReviewView, 'draft' | 'shown' | 'differs'>,
  named: (code: string) => string,
): readonly ComparedField[] => {
  const fields = Object.keys(draft.words).flatMap((field): readonly ComparedField[] => {
    const [old, now] = [shown?.words[field], draft.words[field]]
    const [before, after] = [valueText(field, old, named), valueText(field, now, named)]
    // What is shown for the first time differs from nothing: every field is new.
    const isDifferent = shown !== null && differs.includes(field)
    if (!isDifferent && after === '') return []
    const formOnly = isDifferent && before === after
    return [
      {
        field,
        differs: isDifferent,
        before: formOnly ? sourceText(old) : before,
        after: formOnly ? sourceText(now) : after,
        formOnly,
      },
    ]
  })
  return [...fields.filter((one) => one.differs), ...fields.filter((one) => !one.differs)]
}

export interface ComparedFile {
  readonly name: string
  readonly is: 'same' | 'new' | 'gone' | 'changed'
  readonly before: string | null
  readonly after: string | null
}

/** Attachments by name; `changed` where the bytes under a name are others. Two of one name are taken in their order. */
export const comparedFiles = (draft: Content, shown: Content | null): readonly ComparedFile[] => {
  const left: File[] = [...(shown?.files ?? [])]
  const now = draft.files.map(({ name, file }): ComparedFile => {
    const at = left.findIndex((one) => one.name === name)
    const [before] = at === -1 ? [] : left.splice(at, 1)
    if (before === undefined) return { name, is: 'new', before: null, after: file }
    return { name, is: before.file === file ? 'same' : 'changed', before: before.file, after: file }
  })
  const gone = left.map(({ name, file }): ComparedFile => ({ name, is: 'gone', before: file, after: null }))
  return [...now, ...gone]
}

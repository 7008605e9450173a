import type { Locale } from '../catalogue/ids.ts'
import type { ComparedItem, ComparedMatter } from './compared.ts'
import { differencesOf, readRule, type Aspect, type Differences, type Stand } from './difference.ts'

/** Rows on one page of a comparison; what goes beyond stands on further pages. */
export const rowsCompared = 60

export const compareParts = (items: number): number => Math.max(1, Math.ceil(items / rowsCompared))

export interface ComparedRow {
  readonly item: ComparedItem
  /** The deadline in words, beside its printed text. */
  readonly rule: string | null
  readonly stands: Readonly<Record<Aspect, Stand>>
}

export interface ComparePage extends Omit<Differences, 'standOf'> {
  readonly matter: ComparedMatter
  readonly part: number
  readonly parts: number
  readonly rows: readonly ComparedRow[]
}

/** Every page of a comparison; the differences are those of all its rows, whatever page they stand on. */
export const comparePages = (matter: ComparedMatter, locale: Locale): readonly ComparePage[] => {
  const { standOf, ...found } = differencesOf(matter.items, locale)
  const parts = compareParts(matter.items.length)
  return Array.from({ length: parts }, (_, i) => ({
    ...found,
    matter,
    part: i + 1,
    parts,
    rows: matter.items.slice(i * rowsCompared, (i + 1) * rowsCompared).map((item) => ({
      item,
      rule: readRule(item.deadline, locale).words,
      stands: {
        content: standOf(item, 'content'),
        deadline: standOf(item, 'deadline'),
        publisher: standOf(item, 'publisher'),
        channels: standOf(item, 'channels'),
        attribute: standOf(item, 'attribute'),
      },
    })),
  }))
}

import type { Result, WorkEntry, WorkList } from './contract.ts'

export type BulkCommand = 'approve' | 'return' | 'release'

/** What can be done to several of a list at once. Drafts are submitted one by one, each with its sheet. */
export const bulkCommands = (list: WorkList): readonly BulkCommand[] => {
  switch (list) {
    case 'toReview':
      return ['approve', 'return']
    case 'toRelease':
      return ['release', 'return']
    case 'toConfirm':
    case 'returned':
    case 'toWrite':
    case 'scheduled':
      return []
  }
}

export const keyOf = ({ kind, about, locale }: Pick<WorkEntry, 'kind' | 'about' | 'locale'>): string =>
  `${kind} ${about} ${locale}`

/** The command as the server takes it for many; what each approver has seen it fills in itself. */
export const commandFor = (does: BulkCommand, words: string): object => {
  switch (does) {
    case 'approve':
      return { does, seen: '', opinion: words.trim() === '' ? null : words.trim(), confirms: [] }
    case 'return':
      return { does, reason: words }
    case 'release':
      return { does }
  }
}

export interface Outcomes {
  readonly done: number
  readonly refused: readonly { readonly title: string; readonly because: Result['because'] }[]
}

/** How many went through, and by title those that did not. */
export const outcomesOf = (results: readonly Result[], entries: readonly WorkEntry[]): Outcomes => {
  const titles = new Map(entries.map((entry) => [keyOf(entry), entry.title]))
  return {
    done: results.filter(({ done }) => done).length,
    refused: results
      .filter(({ done }) => !done)
      .map((one) => ({ title: titles.get(keyOf(one)) ?? one.about, because: one.because })),
  }
}

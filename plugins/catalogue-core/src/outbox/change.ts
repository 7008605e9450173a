import type { DocumentId, Locale } from '../catalogue/ids.ts'

/** What a change can be about. The row says *look again at this*, never what it was (DESIGN §6.2). */
export const subjects = ['agency', 'department', 'basis', 'catalogue', 'item', 'record', 'thesaurus'] as const
export type Subject = (typeof subjects)[number]

/** Who must hear of a change. Each has a delivery row of its own, so that one being down holds no other back. */
export const destinations = ['search', 'site'] as const
/** Beside those of the house, where one is named: the build hook of somebody else's host. */
export const allDestinations = [...destinations, 'foreign'] as const
export type Destination = (typeof allDestinations)[number]

/** Subjects with drafts: only publishing and taking down is heard of outside. */
const drafted: readonly Subject[] = ['catalogue', 'item', 'record']

export interface Act {
  readonly subject: Subject
  readonly action: string
  readonly documentId: DocumentId
  readonly locale: Locale | null
}

export type Change = Omit<Act, 'action'>

/** Which acts of the document service change what the public sees, and so leave a row. */
export const changeOf = ({ subject, action, ...at }: Act): Change | null => {
  const acts = drafted.includes(subject) ? ['publish', 'unpublish', 'delete'] : ['create', 'update', 'delete']
  return acts.includes(action) ? { subject, ...at } : null
}

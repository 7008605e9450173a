import type { FileDocument } from '@gongkai/catalogue-core/search'
import { createHash } from 'node:crypto'
import { searchSettings } from './settings.ts'

type Field = keyof FileDocument

// As in `settings.ts`: each field is placed, or this does not compile.
const isShown: Readonly<Record<Field, boolean>> = {
  id: true,
  url: true,
  title: true,
  format: true,
  page: true,
  sheet: true,
  content: true,
  file: true,
  record: true,
  recordTitle: true,
  recordUrl: true,
  path: true,
  category: true,
  agency: true,
  agencyName: true,
  place: true,
  demo: true,
  standing: false,
  attribute: true,
  kind: true,
  validity: true,
  year: true,
  documentKeys: false,
  phoneKeys: false,
  articleKeys: false,
}

export const displayedFileFields: readonly string[] = Object.entries(isShown)
  .filter(([, shown]) => shown)
  .map(([field]) => field)

const keyFields = ['documentKeys', 'phoneKeys', 'articleKeys'] as const satisfies readonly Field[]
const all = searchSettings([])

/**
 * Settings of the indexes of what attachments say. As for items and records, but without synonyms: who looks into a file
 * looks for its words. `record` is how everything of a record is found to be removed, `file` how a file is shown once.
 */
export const fileSearchSettings = {
  ...all,
  searchableAttributes: ['title', 'content', ...keyFields] satisfies readonly Field[],
  filterableAttributes: [
    'record',
    'file',
    'agency',
    'agencyName',
    'place',
    'category',
    'kind',
    'year',
    'validity',
    'attribute',
    'demo',
  ] satisfies readonly Field[],
  sortableAttributes: ['year'] satisfies readonly Field[],
  displayedAttributes: [...displayedFileFields],
  typoTolerance: { ...all.typoTolerance, disableOnAttributes: [...keyFields] },
}

/** Changes whenever a setting does, so that a running index is brought up to date exactly when it must be. */
export const fileSettingsVersion = createHash('sha256')
  .update(JSON.stringify(fileSearchSettings))
  .digest('hex')
  .slice(0, 16)

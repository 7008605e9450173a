import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { reviewedKinds } from '@gongkai/catalogue-core/review'
import type { Header, ListHook } from '../../listing/panel-hooks.ts'
import { subjectOf } from '../../listing/subject.ts'
import { StateCell } from './state-cell.tsx'

const textIn = (row: Readonly<Record<string, unknown>>, field: string): string => {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}

/** A column with the state of the review, in the place of Strapi's own that tells only whether something is public. */
export const stateColumn = (hook: ListHook): ListHook => {
  const subject = subjectOf(hook.layout.settings.displayName)
  const kind = reviewedKinds.find((one) => one === subject)
  if (kind === undefined) return hook
  const state: Header = {
    name: 'review',
    label: { id: 'catalogue.review.column', defaultMessage: '状态' },
    attribute: { type: 'custom' },
    searchable: false,
    sortable: false,
    cellFormatter: (row) => (
      <StateCell
        kind={kind}
        about={textIn(row, 'documentId')}
        locale={textIn(row, 'locale') || defaultLocale}
        stamp={textIn(row, 'updatedAt')}
        strapi={textIn(row, 'status')}
      />
    ),
  }
  return { ...hook, displayedHeaders: [...hook.displayedHeaders, state] }
}

import type { ReactNode } from 'react'
import { useText } from '../language/text.ts'
import { AgencyCode } from './index-code.tsx'
import { RecordDue } from './record-due.tsx'
import { Understanding } from './understanding.tsx'

interface Props {
  readonly model: string
  /** None while an entry is being created. */
  readonly documentId?: string
}

interface Panel {
  readonly title: string
  readonly content: ReactNode
}

/** Called by the content manager as a component is, for every kind of entry. */
export const understandingPanel = ({ model, documentId }: Props): Panel | null => {
  const text = useText()
  const title = text('catalogue.understanding.title')
  const id = documentId ?? null
  if (model === 'plugin::catalogue.item') return { title, content: <Understanding documentId={id} /> }
  if (model === 'plugin::catalogue.record') return { title, content: <RecordDue documentId={id} /> }
  if (model === 'plugin::catalogue.agency') return { title, content: <AgencyCode /> }
  return null
}

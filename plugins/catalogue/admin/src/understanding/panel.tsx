import type { ReactNode } from 'react'
import { useText } from '../language/text.ts'
import { Understanding } from './understanding.tsx'

interface Props {
  readonly model: string
  /** None while an item is being created. */
  readonly documentId?: string
}

interface Panel {
  readonly title: string
  readonly content: ReactNode
}

/** Called by the content manager as a component is, for every kind of entry. */
export const understandingPanel = ({ model, documentId }: Props): Panel | null => {
  const text = useText()
  if (model !== 'plugin::catalogue.item') return null
  return {
    title: text('catalogue.understanding.title'),
    content: <Understanding documentId={documentId ?? null} />,
  }
}

import { Locale, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { useQueryParams } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { useText } from '../../language/text.ts'
import { reviewedKind } from '../kinds.ts'
import { Standing, Unsaved } from './standing.tsx'

interface Props {
  readonly model: string
  /** None while an entry is being created. */
  readonly documentId?: string
  readonly document?: { readonly updatedAt?: string }
}

interface Panel {
  readonly title: string
  readonly content: ReactNode
}

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } }
}

/** 审查与签发 beside the form. Called by the content manager as a component is, for every kind of entry. */
export const reviewPanel = ({ model, documentId, document }: Props): Panel | null => {
  const text = useText()
  const [{ query }] = useQueryParams<Query>()
  const kind = reviewedKind(model)
  if (kind === null) return null
  const asked = v.safeParse(Locale, query.plugins?.i18n?.locale)
  const locale = asked.success ? asked.output : defaultLocale
  const saved = documentId !== undefined && documentId !== 'create' && document?.updatedAt !== undefined
  return {
    title: text('catalogue.review.panel'),
    content: saved ? (
      <Standing
        key={`${documentId} ${locale}`}
        looked={{ kind, about: documentId, locale }}
        stamp={document.updatedAt ?? ''}
      />
    ) : (
      <Unsaved />
    ),
  }
}

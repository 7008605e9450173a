import { Typography } from '@strapi/design-system'
import { Locale, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { useQueryParams } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { useText } from '../language/text.ts'
import type { Looked } from '../review/addresses.ts'
import { reviewedKind } from '../review/kinds.ts'
import { ReceiptView } from './receipt-view.tsx'
import { useReceipt } from './use-receipt.ts'

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

const useLookedAt = ({ model, documentId }: Props): Looked | null => {
  const [{ query }] = useQueryParams<Query>()
  const kind = reviewedKind(model)
  const asked = v.safeParse(Locale, query.plugins?.i18n?.locale)
  if (kind === null || kind === 'catalogue' || documentId === undefined || documentId === 'create')
    return null
  return { kind, about: documentId, locale: asked.success ? asked.output : defaultLocale }
}

/** 上网回执 beside the form: whether it is online yet. Nothing where nothing was ever released. */
export const receiptPanel = (props: Props): Panel | null => {
  const text = useText()
  const seen = useReceipt(useLookedAt(props), props.document?.updatedAt ?? '')
  const title = text('catalogue.receipt.title')
  switch (seen.is) {
    case 'loading':
      return null
    case 'failed':
      return {
        title,
        content: (
          <Typography variant="pi" textColor="danger700">
            {seen.failure.message ?? text('catalogue.receipt.unavailable')}
          </Typography>
        ),
      }
    case 'seen':
      return seen.receipt === null ? null : { title, content: <ReceiptView receipt={seen.receipt} /> }
  }
}

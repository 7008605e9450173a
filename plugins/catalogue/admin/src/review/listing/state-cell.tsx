import { Typography } from '@strapi/design-system'
import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import type { ReviewedKind, VersionState } from '@gongkai/catalogue-core/review'
import { useEffect, useState } from 'react'
import { useText } from '../../language/text.ts'
import { StateTag } from '../state-tag.tsx'
import { askState } from './ask-states.ts'

interface Props {
  readonly kind: ReviewedKind
  readonly about: string
  readonly locale: string
  /** Another one after each save. */
  readonly stamp: string
  /** `draft`, `published` or, where something public was changed since, `modified`. */
  readonly strapi: string
}

/** The state of the review in a list; where the server does not tell it, what Strapi knows. */
export const StateCell = ({ kind, about, locale, stamp, strapi }: Props) => {
  const { post } = useFetchClient()
  const text = useText()
  const [state, setState] = useState<VersionState | null>(null)
  useEffect(() => {
    let left = false
    const ask = async (): Promise<void> => {
      try {
        const answer = await askState(post, { kind, about, locale })
        if (!left) setState(answer)
      } catch (error) {
        // A list is readable without this column; its own requests say what is wrong with the server.
        if (!isFetchError(error) && !(error instanceof TypeError)) throw error
        if (!left) setState(null)
      }
    }
    void ask()
    return () => {
      left = true
    }
  }, [post, kind, about, locale, stamp])
  const stands = state ?? (strapi === 'published' ? 'published' : 'draft')
  return (
    <div data-catalogue-state={stands}>
      <StateTag state={stands} />
      {strapi === 'draft' || stands === 'published' ? null : (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('catalogue.review.column.public')}
        </Typography>
      )}
    </div>
  )
}

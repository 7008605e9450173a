import { Typography } from '@strapi/design-system'
import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import type { ReviewedKind, VersionState } from '@gongkai/catalogue-core/review'
import { useEffect, useState } from 'react'
import { StateTag } from '../state-tag.tsx'
import { askState } from './ask-states.ts'

interface Props {
  readonly kind: ReviewedKind
  readonly about: string
  readonly locale: string
  /** Another one after each save. */
  readonly stamp: string
}

/** The state of the review in a list; a dash where it is not known. */
export const StateCell = ({ kind, about, locale, stamp }: Props) => {
  const { post } = useFetchClient()
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
  return state === null ? <Typography textColor="neutral600">-</Typography> : <StateTag state={state} />
}

import type { Rehearsal } from '@gongkai/catalogue-core/import'
import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { readRehearsal } from '../answers.ts'
import { optionsOf, type Draft } from '../draft.ts'
import { failureOf, type Failure } from '../failure.ts'
import { formOf, type Source } from './source.ts'

// Several choices made in a row are asked about once.
const settleMilliseconds = 150

interface Answer {
  readonly of: Draft
  readonly turn: number
  readonly rehearsal: Rehearsal | null
  readonly failure: Failure | null
}

export interface Reading {
  /** The last answer about this source; it stays on screen while a correction of it is being read. */
  readonly rehearsal: Rehearsal | null
  readonly busy: boolean
  readonly failure: Failure | null
  readonly again: () => void
}

const ofSource = (answer: Answer | null, source: Source | null): Answer | null =>
  answer !== null && answer.of.source === source ? answer : null

/** Rehearses what the draft says, whenever it says something else. Only the answer to the newest question counts. */
export const useRehearsal = (draft: Draft): Reading => {
  const { post } = useFetchClient()
  const locale = useLocale()
  const [turn, setTurn] = useState(0)
  const [answer, setAnswer] = useState<Answer | null>(null)

  useEffect(() => {
    const { source } = draft
    if (source === null) return
    const control = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const form = formOf(source, optionsOf(draft))
        const { data } = await post('/catalogue/import/rehearse', form, { signal: control.signal })
        const rehearsal = readRehearsal(data)
        if (!control.signal.aborted) setAnswer({ of: draft, turn, rehearsal, failure: null })
      } catch (error) {
        // Given up by ourselves: a newer question is on its way.
        if (control.signal.aborted) return
        const failure = failureOf(error, locale)
        setAnswer((before) => ({
          of: draft,
          turn,
          rehearsal: ofSource(before, source)?.rehearsal ?? null,
          failure,
        }))
      }
    }
    const timer = setTimeout(() => void ask(), settleMilliseconds)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [draft, locale, post, turn])

  const again = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  const current = ofSource(answer, draft.source)
  const busy = draft.source !== null && !(current?.of === draft && current.turn === turn)
  return {
    rehearsal: current?.rehearsal ?? null,
    failure: busy ? null : (current?.failure ?? null),
    busy,
    again,
  }
}

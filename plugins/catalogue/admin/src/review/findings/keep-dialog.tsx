import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { useState } from 'react'
import type { Failure } from '../../import/failure.ts'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { Finding } from '../contract.ts'
import { Frame, Said } from '../dialogs/frame.tsx'
import { WordsField } from '../dialogs/words-field.tsx'

interface Props {
  readonly finding: Finding
  readonly busy: boolean
  readonly failure: Failure | null
  readonly focusAfter: () => HTMLElement | null
  readonly onClose: () => void
  readonly onKeep: (reason: string) => void
}

/** 依法保留: which law demands that it stays. */
export const KeepDialog = ({ finding, onKeep, ...frame }: Props) => {
  const text = useText()
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  return (
    <Frame
      {...frame}
      title={text('catalogue.review.finding.keep')}
      confirm={text('catalogue.review.finding.keep')}
      onConfirm={() => {
        if (missing) setAsked(true)
        else onKeep(reason)
      }}
    >
      <Said>{text('catalogue.review.keep.about', { place: finding.place[locale], text: finding.text })}</Said>
      <WordsField
        name="reason"
        label={text('catalogue.review.keep.reason')}
        hint={text('catalogue.review.keep.hint')}
        required
        value={reason}
        error={asked && missing ? problemText(problem('REASON_MISSING'), locale) : null}
        onChange={setReason}
      />
    </Frame>
  )
}

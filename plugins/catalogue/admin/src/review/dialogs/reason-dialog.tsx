import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { commandNames } from '@gongkai/catalogue-core/review'
import { useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { DialogProps } from './dialog.ts'
import { Frame, Said } from './frame.tsx'
import { WordsField } from './words-field.tsx'

interface Props extends DialogProps {
  readonly does: 'return' | 'releaseUrgently'
}

/** 退回 and 紧急发布: nothing but a reason. */
export const ReasonDialog = ({ does, onCommand, of: _, ...frame }: Props) => {
  const text = useText()
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  return (
    <Frame
      {...frame}
      danger={does === 'releaseUrgently'}
      title={commandNames[does][locale]}
      confirm={commandNames[does][locale]}
      onConfirm={() => {
        if (missing) setAsked(true)
        else onCommand({ does, reason })
      }}
    >
      <Said>{text(`catalogue.review.${does}.about`)}</Said>
      <WordsField
        name="reason"
        label={text('catalogue.review.reason')}
        required
        value={reason}
        error={asked && missing ? problemText(problem('REASON_MISSING'), locale) : null}
        onChange={setReason}
      />
    </Frame>
  )
}

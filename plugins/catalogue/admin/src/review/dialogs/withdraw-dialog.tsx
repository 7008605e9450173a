import { Field, Radio } from '@strapi/design-system'
import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { commandNames } from '@gongkai/catalogue-core/review'
import { useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { DialogProps } from './dialog.ts'
import { Frame, Said } from './frame.tsx'
import { WordsField } from './words-field.tsx'

/** 撤回公开: why, and whether the page says that it was withdrawn or is gone without a trace. */
export const WithdrawDialog = ({ onCommand, of, ...frame }: DialogProps) => {
  const text = useText()
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [leaves, setLeaves] = useState('notice')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const name = commandNames.withdraw[locale]
  // Only a record has a page of its own on which a notice can stand.
  const hasNotice = of.kind === 'record'
  return (
    <Frame
      {...frame}
      danger
      title={name}
      confirm={name}
      onConfirm={() => {
        if (missing) setAsked(true)
        else onCommand({ does: 'withdraw', reason, notice: hasNotice && leaves === 'notice' })
      }}
    >
      <Said>{text('catalogue.review.withdraw.about')}</Said>
      {hasNotice ? (
        <Field.Root name="leaves">
          <Field.Label>{text('catalogue.review.withdraw.leaves')}</Field.Label>
          <Radio.Group
            value={leaves}
            onValueChange={setLeaves}
            aria-label={text('catalogue.review.withdraw.leaves')}
          >
            <Radio.Item value="notice">{text('catalogue.review.withdraw.notice')}</Radio.Item>
            <Radio.Item value="nothing">{text('catalogue.review.withdraw.nothing')}</Radio.Item>
          </Radio.Group>
        </Field.Root>
      ) : null}
      <WordsField
        name="reason"
        label={text('catalogue.review.reason')}
        hint={hasNotice ? text('catalogue.review.withdraw.reasonHint') : text('catalogue.review.reasonHint')}
        required
        value={reason}
        error={asked && missing ? problemText(problem('REASON_MISSING'), locale) : null}
        onChange={setReason}
      />
    </Frame>
  )
}

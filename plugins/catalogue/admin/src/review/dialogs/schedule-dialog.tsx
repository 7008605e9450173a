import { DateTimePicker, Field } from '@strapi/design-system'
import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { commandNames } from '@gongkai/catalogue-core/review'
import { useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { momentPicked } from '../shanghai.ts'
import type { DialogProps } from './dialog.ts'
import { Frame, Said } from './frame.tsx'

/** 定时签发: when it goes out, by Beijing time. */
export const ScheduleDialog = ({ onCommand, of: _, ...frame }: DialogProps) => {
  const text = useText()
  const locale = useLocale()
  const [at, setAt] = useState<Date | undefined>(undefined)
  const [asked, setAsked] = useState(false)
  const name = commandNames.schedule[locale]
  return (
    <Frame
      {...frame}
      title={name}
      confirm={name}
      onConfirm={() => {
        if (at === undefined) setAsked(true)
        else onCommand({ does: 'schedule', at: momentPicked(at) })
      }}
    >
      <Said>{text('catalogue.review.schedule.about')}</Said>
      <Field.Root
        name="at"
        required
        hint={text('catalogue.review.schedule.zone')}
        error={asked && at === undefined ? problemText(problem('SCHEDULE_PAST'), locale) : false}
      >
        <Field.Label>{text('catalogue.review.schedule.at')}</Field.Label>
        <DateTimePicker
          {...(at === undefined ? {} : { value: at })}
          dateLabel={text('catalogue.review.schedule.day')}
          timeLabel={text('catalogue.review.schedule.time')}
          locale={locale === 'zh-Hans' ? 'zh-CN' : 'en'}
          minDate={new Date()}
          step={5}
          onChange={(picked: Date | undefined) => {
            setAt(picked)
          }}
          onClear={() => {
            setAt(undefined)
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Frame>
  )
}

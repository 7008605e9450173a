import { Box, Flex, Typography } from '@strapi/design-system'
import workdays from '@gongkai/config/workdays.json'
import { Day } from '@gongkai/catalogue-core/catalogue'
import { Calendar } from '@gongkai/catalogue-core/deadline'
import { recordDeadline } from '@gongkai/catalogue-core/page'
import { useId } from 'react'
import * as v from 'valibot'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { useValue } from './fields.ts'
import { Line } from './understood.tsx'
import { useItemDeadline, type SeenDeadline } from './use-item-deadline.ts'

const calendar = v.parse(Calendar, workdays)

const dayOf = (value: unknown): Day | null => {
  const read = v.safeParse(Day, value)
  return read.success ? read.output : null
}

const Counted = ({ deadline }: { readonly deadline: string | null }) => {
  const text = useText()
  const locale = useLocale()
  const formedOn = dayOf(useValue('formedOn'))
  const eventOn = dayOf(useValue('eventOn'))
  const found = recordDeadline({ formedOn, eventOn }, { deadline }, calendar, locale)
  const printed =
    deadline === null ? null : <Line>{text('catalogue.understanding.due.printed', { deadline })}</Line>
  if (found === null)
    return (
      <>
        {printed}
        <Line>{text('catalogue.understanding.due.none')}</Line>
      </>
    )
  if (found.is === 'open')
    return (
      <>
        {printed}
        <Line doubt>{found.because}</Line>
      </>
    )
  return (
    <>
      {printed}
      <Line>{found.rule}</Line>
      {found.caveats.map((caveat) => (
        <Line key={caveat}>{caveat}</Line>
      ))}
      <Line doubt={found.due.missingYear !== null}>
        <strong>{found.due.answer}</strong>
      </Line>
      {found.due.working.map((step) => (
        <Line key={step}>{step}</Line>
      ))}
    </>
  )
}

const Seen = ({ seen }: { readonly seen: SeenDeadline }) => {
  const text = useText()
  switch (seen.is) {
    case 'loading':
      return <Line>{text('catalogue.understanding.due.loading')}</Line>
    case 'none':
      return <Line>{text('catalogue.understanding.due.noItem')}</Line>
    case 'failed':
      return (
        <Line doubt>
          {text('catalogue.understanding.due.failed', {
            reason: seen.failure.message ?? text('catalogue.import.unreachable'),
          })}
        </Line>
      )
    case 'known':
      return <Counted deadline={seen.deadline} />
  }
}

/** By when a record is to be public and how that was counted, while its dates are being typed. */
export const RecordDue = ({ documentId }: { readonly documentId: string | null }) => {
  const text = useText()
  const id = useId()
  const seen = useItemDeadline(documentId)
  return (
    <Box width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="pi" textColor="neutral600">
          {text('catalogue.understanding.aboutRecord')}
        </Typography>
        <Box tag="section" aria-labelledby={id}>
          <Typography id={id} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
            {text('catalogue.understanding.due')}
          </Typography>
          <Box aria-live="polite" paddingTop={1}>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
              <Seen seen={seen} />
            </Flex>
          </Box>
        </Box>
      </Flex>
    </Box>
  )
}

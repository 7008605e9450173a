import { Box, Flex, Typography } from '@strapi/design-system'
import workdays from '@gongkai/config/workdays.json'
import { Calendar } from '@gongkai/catalogue-core/deadline'
import { recordDeadline } from '@gongkai/catalogue-core/page'
import * as v from 'valibot'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { typedDay, useValue } from './fields.ts'
import { RecordDoubts } from './record-doubts.tsx'
import { Section } from './section.tsx'
import { Line } from './understood.tsx'
import { useItemDeadline, type SeenDeadline } from './use-item-deadline.ts'

const calendar = v.parse(Calendar, workdays)

const Counted = ({ deadline }: { readonly deadline: string | null }) => {
  const text = useText()
  const locale = useLocale()
  const formedOn = typedDay(useValue('formedOn'))
  const eventOn = typedDay(useValue('eventOn'))
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
  const seen = useItemDeadline(documentId)
  return (
    <Box width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="pi" textColor="neutral600">
          {text('catalogue.understanding.aboutRecord')}
        </Typography>
        <Section title={text('catalogue.understanding.due')}>
          <Seen seen={seen} />
        </Section>
        <RecordDoubts />
      </Flex>
    </Box>
  )
}

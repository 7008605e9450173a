import { Button, Loader, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { useText, type Text } from '../../language/text.ts'
import { Section } from '../../operations/section.tsx'
import type { Draft } from '../draft.ts'
import { FailureNotice } from '../frame/notice.tsx'
import type { Reading } from '../source/use-rehearsal.ts'
import { NotRead } from './not-read.tsx'
import { ResultTabs, type Corrections } from './result-tabs.tsx'

const told = ({ rehearsal, busy, failure }: Reading, text: Text): string => {
  if (busy) return text('catalogue.import.reading')
  if (failure !== null || rehearsal === null) return ''
  return rehearsal.outcome === 'read'
    ? text('catalogue.import.read', { items: rehearsal.items, findings: rehearsal.findingCount })
    : text(`catalogue.import.outcomeOfReading.${rehearsal.outcome}`)
}

interface Props extends Corrections {
  readonly reading: Reading
  readonly draft: Draft
}

/** What came of reading the file. While a correction is read the last answer stays to be looked at. */
export const ReadingSection = ({ reading, draft, ...corrections }: Props) => {
  const text = useText()
  const { rehearsal, busy, failure, again } = reading
  return (
    <Section title={text('catalogue.import.result')}>
      <Typography role="status" textColor="neutral700">
        {told(reading, text)}
      </Typography>
      {busy && rehearsal === null ? <Loader small>{text('catalogue.import.reading')}</Loader> : null}
      {failure === null ? null : (
        <FailureNotice
          title={text('catalogue.import.failed')}
          failure={failure}
          action={
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={again}>
              {text('catalogue.import.retry')}
            </Button>
          }
        />
      )}
      {rehearsal === null ? null : rehearsal.outcome === 'read' ? (
        <ResultTabs rehearsal={rehearsal} draft={draft} {...corrections} />
      ) : (
        <NotRead
          rehearsal={rehearsal}
          draft={draft}
          onTable={corrections.onTable}
          onHeader={corrections.onHeader}
        />
      )}
    </Section>
  )
}

import {
  indexNumberWarnings,
  problemText,
  recordDateProblems,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import { dayAt } from '@gongkai/catalogue-core/duty'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { typedDay, useValue } from './fields.ts'
import { Section } from './section.tsx'
import { Line } from './understood.tsx'

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

const releaseDay = (value: unknown): string | null =>
  Number.isNaN(Date.parse(words(value))) ? null : dayAt(words(value))

const useDoubts = (): readonly Problem[] => {
  const title = words(useValue('title'))
  const documentNumber = words(useValue('documentNumber')).trim()
  const indexNumber = words(useValue('indexNumber'))
  const [formedOn, effectiveFrom, endedOn] = [
    typedDay(useValue('formedOn')),
    typedDay(useValue('effectiveFrom')),
    typedDay(useValue('endedOn')),
  ]
  const releasedOn = releaseDay(useValue('releasedAt'))
  return [
    ...recordDateProblems({
      title,
      documentNumber: documentNumber === '' ? null : documentNumber,
      ...{ formedOn, effectiveFrom, endedOn, releasedOn },
    }),
    ...indexNumberWarnings(indexNumber),
  ]
}

/** What the dates and numbers typed contradict, while there is time to mend it: a release refuses the worst of them. */
export const RecordDoubts = () => {
  const text = useText()
  const locale = useLocale()
  const doubts = useDoubts()
  return (
    <Section title={text('catalogue.understanding.doubts')}>
      {doubts.length === 0 ? (
        <Line>{text('catalogue.understanding.doubts.none')}</Line>
      ) : (
        doubts.map((one) => (
          <Line key={one.code} doubt>
            {problemText(one, locale)}
          </Line>
        ))
      )}
    </Section>
  )
}

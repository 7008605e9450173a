import { Box, Typography } from '@strapi/design-system'
import { IndexCode, indexCodeWarnings, indexNumber, problemText } from '@gongkai/catalogue-core/catalogue'
import { dayAt } from '@gongkai/catalogue-core/duty'
import * as v from 'valibot'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { useValue } from './fields.ts'
import { Section } from './section.tsx'
import { Line } from './understood.tsx'

const Said = ({ code }: { readonly code: string }) => {
  const text = useText()
  const locale = useLocale()
  if (code === '') return <Line doubt>{text('catalogue.understanding.code.missing')}</Line>
  if (!v.is(IndexCode, code)) return <Line doubt>{text('catalogue.understanding.code.form')}</Line>
  const first = indexNumber({ code, year: Number(dayAt(new Date().toISOString()).slice(0, 4)), serial: 1 })
  return (
    <>
      <Line>{text('catalogue.understanding.code.number', { number: first })}</Line>
      {indexCodeWarnings(code).map((one) => (
        <Line key={one.code} doubt>
          {problemText(one, locale)}
        </Line>
      ))}
    </>
  )
}

/** What the agency's index numbers will look like, and whether its code can be right: after the first release it stays. */
export const AgencyCode = () => {
  const text = useText()
  const code = useValue('indexCode')
  return (
    <Box width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Typography variant="pi" textColor="neutral600">
        {text('catalogue.understanding.aboutAgency')}
      </Typography>
      <Box paddingTop={4}>
        <Section title={text('content-manager.content-types.plugin::catalogue.agency.indexCode')}>
          <Said code={typeof code === 'string' ? code.trim() : ''} />
        </Section>
      </Box>
    </Box>
  )
}

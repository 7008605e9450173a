import { Box, Typography } from '@strapi/design-system'
import { useText } from '../language/text.ts'
import type { Drift } from './contract.ts'
import { Moment } from './moment.tsx'
import { Fact } from './section.tsx'

/** What the last comparison of database, index and site found; that there was none is said as well. */
export const DriftFact = ({ drift }: { readonly drift: Drift | null }) => {
  const text = useText()
  const name = text('catalogue.drift')
  if (drift === null) return <Fact name={name}>{text('catalogue.drift.never')}</Fact>
  return (
    <Fact name={name}>
      <Typography textColor={drift.healthy ? 'neutral800' : 'danger700'}>
        {drift.healthy ? text('catalogue.drift.none') : text('catalogue.drift.some', { n: drift.drift })}
      </Typography>
      {drift.repaired > 0 ? ` ${text('catalogue.drift.repaired', { n: drift.repaired })}` : ''} ·{' '}
      <Moment at={drift.at} />
      {drift.lines.length === 0 ? null : (
        <Box tag="ul">
          {drift.lines.map((line) => (
            <Typography key={line} tag="li" variant="pi">
              {line}
            </Typography>
          ))}
        </Box>
      )}
    </Fact>
  )
}

import { Box, Typography } from '@strapi/design-system'
import { commandNames } from '@gongkai/catalogue-core/review'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { Step } from '../contract.ts'

const Reasons = ({ steps }: { readonly steps: readonly Step[] }) => {
  const locale = useLocale()
  return (
    <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
      {steps.map(({ does, because }) => (
        <Typography tag="li" key={does} textColor="neutral800" style={{ lineHeight: 1.7 }}>
          <strong>{commandNames[does][locale]}</strong>
          {locale === 'zh-Hans' ? '：' : ': '}
          {because.map((one) => one[locale]).join(' ')}
        </Typography>
      ))}
    </Box>
  )
}

interface Props {
  readonly refused: readonly Step[]
  readonly others: readonly Step[]
}

/** Every step that cannot be taken, with its reasons; those nobody would look for now are folded. */
export const Refused = ({ refused, others }: Props) => {
  const text = useText()
  return (
    <>
      {refused.length === 0 ? null : (
        <Box tag="section" aria-label={text('catalogue.review.refusedSteps')}>
          <Typography tag="h2" variant="omega" fontWeight="bold">
            {text('catalogue.review.refusedSteps')}
          </Typography>
          <Reasons steps={refused} />
        </Box>
      )}
      {others.length === 0 ? null : (
        <details>
          <Typography tag="summary" textColor="neutral600">
            {text('catalogue.review.otherSteps', { n: others.length })}
          </Typography>
          <Box paddingTop={2}>
            <Reasons steps={others} />
          </Box>
        </details>
      )}
    </>
  )
}

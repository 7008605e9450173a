import { Button, Typography } from '@strapi/design-system'
import { useAnswer } from '../asking/use-answer.ts'
import { FailureNotice, Notice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { Chain } from './contract.ts'

/** Whether every line is as it was written, from the first to the last. */
export const ChainState = () => {
  const text = useText()
  const { seen, reload } = useAnswer('/catalogue/audit/verify', Chain)
  const again = (
    <Button variant="tertiary" size="S" onClick={reload}>
      {text('catalogue.audit.verify')}
    </Button>
  )
  if (seen.is === 'loading') return <Typography role="status">{text('catalogue.audit.verifying')}</Typography>
  if (seen.is === 'failed')
    return <FailureNotice title={text('catalogue.audit.unverified')} failure={seen.failure} action={again} />
  const chain = seen.answer
  if (chain.whole)
    return (
      <Notice tone="success" title={text('catalogue.audit.whole', { n: chain.length })} action={again}>
        <Typography tag="p" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {text('catalogue.audit.head', { digest: chain.digest })}
        </Typography>
      </Notice>
    )
  return (
    <Notice
      tone="danger"
      title={text(`catalogue.audit.broken.${chain.because}`, { n: chain.at })}
      action={again}
    >
      <Typography tag="p" textColor="neutral800">
        {text('catalogue.audit.broken.about', { n: chain.length })}
      </Typography>
    </Notice>
  )
}

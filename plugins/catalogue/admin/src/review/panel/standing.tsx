import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system'
import { commandNames, stepNames } from '@gongkai/catalogue-core/review'
import { useForm } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { reviewAddress, type Looked } from '../addresses.ts'
import type { ReviewView } from '../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { nextSteps } from '../steps/next.ts'
import { useSteps } from '../steps/use-steps.tsx'
import { useReview, type Acting } from '../use-review.ts'

const Said = ({ id }: { readonly id: 'catalogue.review.panel.unsaved' | 'catalogue.review.panel.save' }) => {
  const text = useText()
  return (
    <Typography variant="pi" textColor="neutral600">
      {text(id)}
    </Typography>
  )
}

/** Nothing is reviewed before it was saved once. */
export const Unsaved = () => <Said id="catalogue.review.panel.unsaved" />

interface ViewProps extends Pick<Acting, 'run' | 'look'> {
  readonly view: ReviewView
}

const Stands = ({ view, run, look }: ViewProps) => {
  const text = useText()
  const locale = useLocale()
  const isModified = useForm('Review', ({ modified }) => modified)
  const { begin, dialog, done, outcome } = useSteps(view, run)
  const { latest, step, findings } = view
  const { allowed, refused } = nextSteps(view.commands, latest?.state ?? null, false)
  const [first] = refused
  const open = findings.filter(({ blocks, kept }) => blocks && kept === null).length
  // The form may have been saved a moment ago, of which the panel has not heard yet.
  const submit = async (): Promise<void> => {
    const now = await look()
    if (now !== null) begin('submit', now)
  }
  const canSubmit = allowed.some(({ does }) => does === 'submit')
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {latest === null ? null : (
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi">{text('catalogue.review.number', { n: latest.number })}</Typography>
          <StateTag state={latest.state} />
          {step === null ? null : <Typography variant="pi">{stepNames[step][locale]}</Typography>}
        </Flex>
      )}
      {latest?.state === 'returned' ? (
        <Typography variant="pi">
          {text('catalogue.work.returnedFor', { reason: latest.returnedBecause ?? '' })}
        </Typography>
      ) : null}
      {open > 0 ? (
        <Typography variant="pi" textColor="danger700">
          {text('catalogue.review.panel.findings', { n: open })}
        </Typography>
      ) : null}
      <Typography tag="p" ref={outcome} role="status" tabIndex={-1} variant="pi" textColor="success700">
        {done === null ? '' : text('catalogue.review.done', { step: commandNames[done][locale] })}
      </Typography>
      {canSubmit ? (
        <>
          <Button
            fullWidth
            disabled={isModified}
            onClick={() => {
              void submit()
            }}
          >
            {commandNames.submit[locale]}
          </Button>
          {isModified ? <Said id="catalogue.review.panel.save" /> : null}
        </>
      ) : null}
      {first === undefined ? null : (
        <Box>
          <Typography variant="pi" fontWeight="bold">
            {text('catalogue.review.panel.cannot', { step: commandNames[first.does][locale] })}
          </Typography>
          {first.because.map((one) => (
            <Typography key={one.code} tag="p" variant="pi" textColor="neutral800">
              {one[locale]}
            </Typography>
          ))}
        </Box>
      )}
      <LinkButton tag={Link} fullWidth variant="secondary" to={reviewAddress(view)}>
        {text('catalogue.review.panel.open')}
      </LinkButton>
      {dialog}
    </Flex>
  )
}

interface Props {
  readonly looked: Looked
  /** Changes with every save. */
  readonly stamp: string
}

/** Where the review of this entry stands, and its next step. */
export const Standing = ({ looked, stamp }: Props) => {
  const text = useText()
  const { run, look, ...seen } = useReview(looked, stamp)
  if (seen.is === 'loading')
    return <Typography variant="pi">{text('catalogue.review.panel.loading')}</Typography>
  if (seen.is === 'failed')
    return (
      <Typography variant="pi" textColor="danger700">
        {seen.failure.message ?? text('catalogue.import.unreachable')}
      </Typography>
    )
  return <Stands view={seen.view} run={run} look={look} />
}

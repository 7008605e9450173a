import { Flex, LinkButton, Typography } from '@strapi/design-system'
import { Pencil } from '@strapi/icons'
import { BackButton, Layouts, Page } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { ReceiptSection } from '../receipt/receipt-section.tsx'
import { workAddress } from '../workbench/addresses.ts'
import { editAddress, sheetAddress, type Looked } from './addresses.ts'
import { Comparison } from './compare/comparison.tsx'
import { Facts } from './facts.tsx'
import { Findings } from './findings/findings.tsx'
import { History } from './history.tsx'
import { useLooked } from './looked.ts'
import { StepsBar } from './steps/bar.tsx'
import { useReview } from './use-review.ts'

const ReviewOf = ({ looked }: { readonly looked: Looked }) => {
  const text = useText()
  const { run, mask, reload: _, look: __, ...seen } = useReview(looked)
  if (seen.is === 'loading') return <Page.Loading />
  if (seen.is === 'failed')
    return (
      <Page.Main>
        <Layouts.Header
          title={text('catalogue.review.title')}
          navigationAction={<BackButton fallback={workAddress} />}
        />
        <Layouts.Content>
          <FailureNotice title={text('catalogue.review.unavailable')} failure={seen.failure} />
        </Layouts.Content>
      </Page.Main>
    )
  const { view } = seen
  return (
    <Page.Main>
      <Page.Title>{`${text('catalogue.review.title')} · ${view.title}`}</Page.Title>
      <Layouts.Header
        title={view.title}
        subtitle={`${text('catalogue.review.title')} · ${text(`catalogue.subject.${view.kind}`)}`}
        navigationAction={<BackButton fallback={workAddress} />}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {view.latest === null ? null : (
              <LinkButton tag={Link} variant="tertiary" to={sheetAddress(view, view.latest.number)}>
                {text('catalogue.review.sheet')}
              </LinkButton>
            )}
            <LinkButton tag={Link} variant="tertiary" startIcon={<Pencil />} to={editAddress(view)}>
              {text('catalogue.review.edit')}
            </LinkButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <StepsBar view={view} run={run} />
          <Facts view={view} />
          <ReceiptSection looked={looked} stamp={String(view.revision)} />
          <Findings view={view} run={run} mask={mask} />
          <Comparison view={view} />
          <History view={view} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}

/** The review of one thing: what stands, what may be done, what the gate found, and old beside new. */
const ReviewPage = () => {
  const text = useText()
  const looked = useLooked()
  if (looked === null) return <Typography>{text('catalogue.review.nowhere')}</Typography>
  return <ReviewOf key={`${looked.kind} ${looked.about} ${looked.locale}`} looked={looked} />
}

export default ReviewPage

import { Box, Button, Typography } from '@strapi/design-system'
import { BackButton, Layouts, Page } from '@strapi/strapi/admin'
import { useParams } from 'react-router-dom'
import { FailureNotice } from '../../import/frame/notice.tsx'
import { OnPaper } from '../../import/frame/on-paper.ts'
import { useText } from '../../language/text.ts'
import { reviewAddress, type Looked } from '../addresses.ts'
import { useLooked } from '../looked.ts'
import { Sheet } from './sheet.tsx'
import { useSheet } from './use-sheet.ts'

const SheetOf = ({ looked, number }: { readonly looked: Looked; readonly number: number }) => {
  const text = useText()
  const seen = useSheet(looked, number)
  if (seen.is === 'loading') return <Page.Loading />
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.review.sheet.heading')}</Page.Title>
      <Layouts.Header
        title={text('catalogue.review.sheet')}
        subtitle={seen.is === 'seen' ? seen.sheet.title : ''}
        navigationAction={<BackButton fallback={reviewAddress(looked)} />}
        primaryAction={
          <Button
            variant="tertiary"
            onClick={() => {
              window.print()
            }}
          >
            {text('catalogue.duties.print')}
          </Button>
        }
      />
      <Layouts.Content>
        <OnPaper $part="catalogue-review-sheet" />
        <Box paddingBottom={8}>
          {seen.is === 'failed' ? (
            <FailureNotice title={text('catalogue.review.unavailable')} failure={seen.failure} />
          ) : (
            <Sheet sheet={seen.sheet} />
          )}
        </Box>
      </Layouts.Content>
    </Page.Main>
  )
}

/** 保密审查单, for reading and for paper. */
const SheetPage = () => {
  const text = useText()
  const looked = useLooked()
  const number = Number(useParams()['number'])
  if (looked === null || !Number.isInteger(number))
    return <Typography>{text('catalogue.review.nowhere')}</Typography>
  return <SheetOf looked={looked} number={number} />
}

export default SheetPage

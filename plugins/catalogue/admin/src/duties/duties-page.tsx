import { Button, Flex, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { FailureNotice } from '../import/frame/notice.tsx'
import { OnPaper } from '../import/frame/on-paper.ts'
import { useText } from '../language/text.ts'
import { Agency } from './agency.tsx'
import { dutiesPermissions } from './permissions.ts'
import { useDuties, type SeenDuties } from './use-duties.ts'

interface PagesProps {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

const Pages = ({ page, pages, onPage }: PagesProps) => {
  const text = useText()
  if (pages <= 1) return null
  const to = (number: number) => () => {
    onPage(number)
  }
  return (
    <Flex gap={3} justifyContent="center">
      <Button variant="tertiary" disabled={page <= 1} onClick={to(page - 1)}>
        {text('catalogue.duties.previous')}
      </Button>
      <Typography>{text('catalogue.duties.page', { page, pages })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={to(page + 1)}>
        {text('catalogue.duties.next')}
      </Button>
    </Flex>
  )
}

const paperId = 'catalogue-duties'

const Seen = ({ seen, onPage }: { readonly seen: SeenDuties; readonly onPage: (page: number) => void }) => {
  const text = useText()
  if (seen.is === 'loading') return <Page.Loading />
  if (seen.is === 'failed')
    return <FailureNotice title={text('catalogue.duties.unavailable')} failure={seen.failure} />
  const { dashboards, page, pages, rules } = seen.duties
  if (dashboards.length === 0) return <Typography>{text('catalogue.duties.noAgency')}</Typography>
  return (
    <Flex id={paperId} direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <OnPaper $part={paperId} />
      {dashboards.map((dashboard) => (
        <Agency key={dashboard.agency.key} dashboard={dashboard} rules={rules} />
      ))}
      <Pages page={page} pages={pages} onPage={onPage} />
      <Typography variant="pi" textColor="neutral600">
        {text('catalogue.duties.source', rules.source)}
      </Typography>
    </Flex>
  )
}

const DutiesView = () => {
  const text = useText()
  const [page, setPage] = useState(1)
  const { again, ...seen } = useDuties(page)
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.duties.title')}</Page.Title>
      <Layouts.Header
        title={text('catalogue.duties.title')}
        subtitle={text('catalogue.duties.subtitle')}
        primaryAction={
          <Flex gap={3}>
            <Button
              variant="tertiary"
              onClick={() => {
                window.print()
              }}
            >
              {text('catalogue.duties.print')}
            </Button>
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={again}>
              {text('catalogue.operations.refresh')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Seen seen={seen} onPage={setPage} />
      </Layouts.Content>
    </Page.Main>
  )
}

const DutiesPage = () => (
  <Page.Protect permissions={dutiesPermissions}>
    <DutiesView />
  </Page.Protect>
)

export default DutiesPage

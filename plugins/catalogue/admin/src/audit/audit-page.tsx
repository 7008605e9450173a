import { Button, Flex, Typography } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useAnswer } from '../asking/use-answer.ts'
import { useDownload } from '../asking/use-download.ts'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { ChainState } from './chain-state.tsx'
import { Lines } from './contract.ts'
import { Filter, type Wanted } from './filter.tsx'
import { LinesTable } from './lines-table.tsx'
import { auditPermissions } from './permissions.ts'

const query = ({ act, refused }: Wanted): string =>
  new URLSearchParams({
    ...(act === '' ? {} : { act }),
    ...(refused ? { refused: 'true' } : {}),
  }).toString()

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
    <Flex tag="nav" aria-label={text('catalogue.audit.pages')} gap={3} alignItems="center">
      <Button size="S" variant="tertiary" disabled={page <= 1} onClick={to(page - 1)}>
        {text('catalogue.duties.previous')}
      </Button>
      <Typography role="status">{text('catalogue.duties.page', { page, pages })}</Typography>
      <Button size="S" variant="tertiary" disabled={page >= pages} onClick={to(page + 1)}>
        {text('catalogue.duties.next')}
      </Button>
    </Flex>
  )
}

const LinesSection = () => {
  const text = useText()
  const [wanted, setWanted] = useState<Wanted>({ act: '', refused: false })
  const [page, setPage] = useState(1)
  const asked = query(wanted)
  const { seen } = useAnswer(`/catalogue/audit?page=${String(page)}&${asked}`, Lines)
  const { busy, failure, download } = useDownload()
  const total = seen.is === 'seen' ? seen.answer.total : 0
  return (
    <Section
      title={text('catalogue.audit.lines', { n: total })}
      action={
        <Button
          variant="secondary"
          startIcon={<Download />}
          loading={busy}
          onClick={() => {
            void download(`/catalogue/audit/export?${asked}`, 'audit.jsonl')
          }}
        >
          {text('catalogue.audit.export')}
        </Button>
      }
    >
      {failure === null ? null : (
        <FailureNotice title={text('catalogue.audit.export.failed')} failure={failure} />
      )}
      <Filter
        wanted={wanted}
        onChange={(next) => {
          setPage(1)
          setWanted(next)
        }}
      />
      {seen.is === 'loading' ? <Page.Loading /> : null}
      {seen.is === 'failed' ? (
        <FailureNotice title={text('catalogue.audit.unavailable')} failure={seen.failure} />
      ) : null}
      {seen.is !== 'seen' ? null : seen.answer.lines.length === 0 ? (
        <Typography textColor="neutral600">{text('catalogue.audit.empty')}</Typography>
      ) : (
        <>
          <LinesTable lines={seen.answer.lines} />
          <Pages page={seen.answer.page} pages={seen.answer.pages} onPage={setPage} />
        </>
      )}
    </Section>
  )
}

/** 审计记录: every act and every refusal, in a chain that shows what was changed in it. */
const AuditPage = () => {
  const text = useText()
  return (
    <Page.Protect permissions={auditPermissions}>
      <Page.Main>
        <Page.Title>{text('catalogue.audit.title')}</Page.Title>
        <Layouts.Header title={text('catalogue.audit.title')} subtitle={text('catalogue.audit.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <ChainState />
            <LinesSection />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  )
}

export default AuditPage

import { Button, Loader, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useText } from '../../language/text.ts'
import { Section } from '../../operations/section.tsx'
import { FailureNotice } from '../frame/notice.tsx'
import { onPage, pageWithin } from '../frame/pages.ts'
import { Pager } from '../frame/pager.tsx'
import { PlainTable, TableFrame } from '../frame/plain-table.ts'
import { HistoryRow } from './history-row.tsx'
import { useImportCommand } from './use-import-command.ts'
import type { History } from './use-history.ts'

const heads = [
  'catalogue.import.history.id',
  'catalogue.import.history.at',
  'catalogue.import.history.file',
  'catalogue.import.history.target',
  'catalogue.import.history.by',
  'catalogue.import.history.state',
  'catalogue.import.history.counts',
  'catalogue.import.history.action',
] as const

export const HistorySection = ({ history }: { readonly history: History }) => {
  const text = useText()
  const commands = useImportCommand(history.reload)
  const [asked, setPage] = useState(0)
  const { imports, failure, reload } = history
  const label = text('catalogue.import.history')
  const page = pageWithin(asked, imports?.length ?? 0)
  return (
    <Section title={label}>
      {failure === null ? null : (
        <FailureNotice
          title={text('catalogue.import.history.failed')}
          failure={failure}
          action={
            <Button variant="tertiary" onClick={() => void reload()}>
              {text('catalogue.import.retry')}
            </Button>
          }
        />
      )}
      {imports === null ? (
        failure === null ? (
          <Loader small>{text('catalogue.import.loading')}</Loader>
        ) : null
      ) : imports.length === 0 ? (
        <Typography textColor="neutral600">{text('catalogue.import.history.none')}</Typography>
      ) : (
        <>
          <TableFrame role="region" tabIndex={0} aria-label={label}>
            <PlainTable aria-label={label}>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {text(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {onPage(imports, page).map((summary) => (
                  <HistoryRow key={summary.id} summary={summary} width={heads.length} commands={commands} />
                ))}
              </tbody>
            </PlainTable>
          </TableFrame>
          <Pager label={label} page={page} rows={imports.length} onPage={setPage} />
        </>
      )}
    </Section>
  )
}

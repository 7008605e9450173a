import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { Link } from 'react-router-dom'
import { useText, type Text } from '../language/text.ts'
import type { ParkedRow, Queue } from './contract.ts'
import { Moment } from './moment.tsx'
import { destinationName } from './queues.tsx'
import { Reason } from './reason-view.tsx'
import type { Run } from './use-command.ts'

const subjects = ['agency', 'department', 'basis', 'catalogue', 'item', 'record'] as const

const subjectName = (subject: string, text: Text): string => {
  const known = subjects.find((name) => name === subject)
  return known === undefined ? subject : text(`catalogue.subject.${known}`)
}

interface RowProps {
  readonly row: ParkedRow
  readonly busy: boolean
  readonly run: Run
}

const addressOf = ({ subject, documentId, title, locale }: ParkedRow): string | null => {
  if (typeof subject !== 'string' || typeof documentId !== 'string' || title === null) return null
  const query = typeof locale === 'string' ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : ''
  return `/content-manager/collection-types/plugin::catalogue.${subject}/${documentId}${query}`
}

const ParkedRowView = ({ row, busy, run }: RowProps) => {
  const text = useText()
  const { subject, documentId, title } = row
  const kind = typeof subject === 'string' ? subjectName(subject, text) : '—'
  const name = `${kind} · ${title ?? text('catalogue.parked.gone')}`
  const address = addressOf(row)
  return (
    <Tr>
      <Td>
        {address === null ? (
          <Typography>{name}</Typography>
        ) : (
          <Typography tag={Link} to={address} display="block" maxWidth="32rem" ellipsis title={name}>
            {name}
          </Typography>
        )}
        {typeof documentId === 'string' ? (
          <Typography variant="pi" textColor="neutral600" display="block">
            {documentId}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography>{row.attempts}</Typography>
      </Td>
      <Td>
        <Typography>{typeof row.at === 'string' ? <Moment at={row.at} /> : '—'}</Typography>
      </Td>
      <Td>
        <Reason raw={row.lastError} />
      </Td>
      <Td>
        <Button
          size="S"
          variant="tertiary"
          disabled={busy}
          aria-label={`${text('catalogue.operations.retry')} ${name} ${documentId ?? ''}`}
          onClick={() => {
            void run('retry', { ids: [row.id] })
          }}
        >
          {text('catalogue.operations.retry')}
        </Button>
      </Td>
    </Tr>
  )
}

const heads = [
  'catalogue.parked.subject',
  'catalogue.parked.attempts',
  'catalogue.parked.at',
  'catalogue.parked.lastError',
  'catalogue.parked.action',
] as const

interface Props {
  readonly queue: Queue
  readonly busy: boolean
  readonly run: Run
}

/** Deliveries that were tried often enough; nothing is dropped, a person sends them on when the cause is gone. */
export const ParkedTable = ({ queue, busy, run }: Props) => {
  const text = useText()
  const title = text('catalogue.parked.title', { destination: destinationName(queue.destination, text) })
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography tag="h3" fontWeight="bold">
          {title}
        </Typography>
        <Button
          size="S"
          startIcon={<ArrowClockwise />}
          disabled={busy}
          onClick={() => {
            void run('retry', { destination: queue.destination, parked: true })
          }}
        >
          {text('catalogue.operations.retry.all')}
        </Button>
      </Flex>
      {queue.parked > queue.parkedRows.length ? (
        <Typography textColor="neutral600">
          {text('catalogue.parked.first', { n: queue.parkedRows.length, total: queue.parked })}
        </Typography>
      ) : null}
      <Table colCount={heads.length} rowCount={queue.parkedRows.length + 1} aria-label={title}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {text(head)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {queue.parkedRows.map((row) => (
            <ParkedRowView key={row.id} row={row} busy={busy} run={run} />
          ))}
        </Tbody>
      </Table>
    </Flex>
  )
}

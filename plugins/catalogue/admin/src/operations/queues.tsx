import { Flex, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { useText, type Text } from '../language/text.ts'
import { age } from './age.ts'
import type { Queue } from './contract.ts'
import { ParkedTable } from './parked-table.tsx'
import { Section } from './section.tsx'
import type { Run } from './use-command.ts'

/** Destinations have a name; one we do not know yet shows its own. */
export const destinationName = (destination: string, text: Text): string => {
  switch (destination) {
    case 'search':
      return text('catalogue.destination.search')
    case 'site':
      return text('catalogue.destination.site')
    default:
      return destination
  }
}

const QueueState = ({ queue }: { readonly queue: Queue }) => {
  const text = useText()
  if (queue.parked > 0)
    return (
      <Status variant="danger" size="S">
        <Typography fontWeight="bold">{text('catalogue.queue.parked')}</Typography>
      </Status>
    )
  if (queue.due > 0 && queue.lastError !== null)
    return (
      <Status variant="warning" size="S">
        <Typography fontWeight="bold">{text('catalogue.queue.retrying')}</Typography>
      </Status>
    )
  return (
    <Status variant="success" size="S">
      <Typography fontWeight="bold">
        {text(queue.due > 0 ? 'catalogue.queue.delivering' : 'catalogue.queue.idle')}
      </Typography>
    </Status>
  )
}

const QueueRow = ({ queue }: { readonly queue: Queue }) => {
  const text = useText()
  const waiting = queue.oldestDueSeconds === null ? null : age(queue.oldestDueSeconds)
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{destinationName(queue.destination, text)}</Typography>
      </Td>
      <Td>
        <QueueState queue={queue} />
      </Td>
      <Td>
        <Typography>{queue.due}</Typography>
      </Td>
      <Td>
        <Typography>{waiting === null ? '—' : text(waiting.id, { n: waiting.n })}</Typography>
      </Td>
      <Td>
        <Typography>{queue.parked}</Typography>
      </Td>
      <Td>
        <Typography>{queue.lastError ?? '—'}</Typography>
      </Td>
    </Tr>
  )
}

const heads = [
  'catalogue.queue.destination',
  'catalogue.queue.state',
  'catalogue.queue.due',
  'catalogue.queue.oldest',
  'catalogue.queue.parkedCount',
  'catalogue.queue.lastError',
] as const

interface Props {
  readonly queues: readonly Queue[]
  readonly busy: boolean
  readonly run: Run
}

/** What of the published content is still on its way, and what has given up. */
export const Queues = ({ queues, busy, run }: Props) => {
  const text = useText()
  return (
    <Section title={text('catalogue.operations.outbox')}>
      <Table colCount={heads.length} rowCount={queues.length + 1}>
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
          {queues.map((queue) => (
            <QueueRow key={queue.destination} queue={queue} />
          ))}
        </Tbody>
      </Table>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {queues
          .filter((queue) => queue.parkedRows.length > 0)
          .map((queue) => (
            <ParkedTable key={queue.destination} queue={queue} busy={busy} run={run} />
          ))}
      </Flex>
    </Section>
  )
}

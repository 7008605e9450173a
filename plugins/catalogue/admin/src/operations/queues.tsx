import { Button, Flex, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { useText, type Text, type TextId } from '../language/text.ts'
import { age } from './age.ts'
import type { Queue } from './contract.ts'
import { ParkedTable } from './parked-table.tsx'
import { Reason } from './reason-view.tsx'
import { Section } from './section.tsx'
import type { Run } from './use-command.ts'

/** Destinations have a name; one we do not know yet shows its own. */
export const destinationName = (destination: string, text: Text): string => {
  switch (destination) {
    case 'search':
      return text('catalogue.destination.search')
    case 'foreign':
      return text('catalogue.destination.foreign')
    case 'site':
      return text('catalogue.destination.site')
    default:
      return destination
  }
}

type Condition = readonly [text: TextId, variant: 'success' | 'warning' | 'danger']

/** The worst that is true of a queue. A service that is down is waited for; its deliveries fail one by one until it is back. */
const conditionOf = ({ due, parked, lastError }: Queue, reachable: boolean): Condition => {
  if (parked > 0) return ['catalogue.queue.parked', 'danger']
  if (due === 0) return ['catalogue.queue.idle', 'success']
  if (!reachable) return ['catalogue.queue.waiting', 'warning']
  return lastError === null
    ? ['catalogue.queue.delivering', 'success']
    : ['catalogue.queue.retrying', 'warning']
}

interface QueueProps {
  readonly queue: Queue
  readonly reachable: boolean
  readonly busy: boolean
  readonly run: Run
}

const QueueRow = ({ queue, reachable, busy, run }: QueueProps) => {
  const text = useText()
  const destination = destinationName(queue.destination, text)
  const [condition, variant] = conditionOf(queue, reachable)
  const waiting = queue.oldestDueSeconds === null ? null : age(queue.oldestDueSeconds)
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{destination}</Typography>
      </Td>
      <Td>
        <Status variant={variant} size="S" display="inline-flex">
          <Typography fontWeight="bold" textColor="neutral800">
            {text(condition)}
          </Typography>
        </Status>
      </Td>
      <Td>
        <Typography>{queue.due}</Typography>
        {queue.waiting === 0 ? null : (
          <Typography variant="pi" textColor="neutral600" display="block">
            {text('catalogue.queue.waiting.count', { n: queue.waiting })}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography>{waiting === null ? '—' : text(waiting.id, { n: waiting.n })}</Typography>
      </Td>
      <Td>
        <Typography>{queue.parked}</Typography>
      </Td>
      <Td>
        <Reason raw={queue.lastError} />
      </Td>
      <Td>
        <Button
          size="S"
          variant="tertiary"
          disabled={busy || queue.waiting === 0}
          aria-label={text('catalogue.operations.sendNow.label', { destination })}
          onClick={() => {
            void run('retry', { destination: queue.destination })
          }}
        >
          {text('catalogue.operations.sendNow')}
        </Button>
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
  'catalogue.queue.action',
] as const

interface Props {
  readonly queues: readonly Queue[]
  /** Destinations whose service answers. */
  readonly reachable: ReadonlySet<string>
  readonly busy: boolean
  readonly run: Run
}

/** What of the published content is still on its way, and what has given up. */
export const Queues = ({ queues, reachable, busy, run }: Props) => {
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
            <QueueRow
              key={queue.destination}
              queue={queue}
              reachable={reachable.has(queue.destination)}
              busy={busy}
              run={run}
            />
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

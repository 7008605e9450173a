import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { useText, type Text } from '../language/text.ts'
import type { Run as BuildRun } from './contract.ts'
import { Moment } from './moment.tsx'

const outcomeName = (outcome: string | null, text: Text): string => {
  switch (outcome) {
    case 'released':
      return text('catalogue.rebuild.released')
    case 'unchanged':
      return text('catalogue.rebuild.unchanged')
    case 'stopped':
      return text('catalogue.rebuild.stopped')
    case 'failed':
      return text('catalogue.rebuild.failed')
    case null:
      return text('catalogue.rebuild.building')
    default:
      return outcome
  }
}

const heads = [
  'catalogue.run.started',
  'catalogue.run.took',
  'catalogue.run.hooks',
  'catalogue.run.outcome',
  'catalogue.run.pages',
  'catalogue.run.reason',
] as const

const took = ({ startedAt, endedAt }: BuildRun, text: Text): string =>
  endedAt === null
    ? '—'
    : text('catalogue.run.seconds', {
        n: ((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1),
      })

const newestFirst = (runs: readonly BuildRun[]): readonly BuildRun[] =>
  runs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))

/** The last runs: when, how long, for how many hooks, and what came of them. */
export const Runs = ({ runs }: { readonly runs: readonly BuildRun[] }) => {
  const text = useText()
  if (runs.length === 0) return <Typography textColor="neutral600">{text('catalogue.run.none')}</Typography>
  return (
    <Table colCount={heads.length} rowCount={runs.length + 1} aria-label={text('catalogue.run.title')}>
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
        {newestFirst(runs).map((run) => (
          <Tr key={run.id}>
            <Td>
              <Typography>
                <Moment at={run.startedAt} />
              </Typography>
            </Td>
            <Td>
              <Typography>{took(run, text)}</Typography>
            </Td>
            <Td>
              <Typography>{run.hooks ?? '—'}</Typography>
            </Td>
            <Td>
              <Typography textColor={run.outcome === 'failed' ? 'danger600' : 'neutral800'}>
                {outcomeName(run.outcome, text)}
              </Typography>
            </Td>
            <Td>
              <Typography>{run.pages ?? '—'}</Typography>
              {typeof run.rendered === 'number' ? (
                <Typography variant="pi" textColor="neutral600" display="block">
                  {text('catalogue.run.rendered', { n: run.rendered })}
                </Typography>
              ) : null}
            </Td>
            <Td>
              <Typography>{run.reason ?? '—'}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}

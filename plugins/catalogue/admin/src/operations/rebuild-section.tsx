import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { Rocket } from '@strapi/icons'
import { useText, type Text } from '../language/text.ts'
import { ConfirmButton } from './confirm-button.tsx'
import type { Rebuild, Run as BuildRun } from './contract.ts'
import { Moment } from './moment.tsx'
import { Reachable } from './search-section.tsx'
import { Fact, Section } from './section.tsx'
import type { Run } from './use-command.ts'

const stateName = (state: string, text: Text): string => {
  switch (state) {
    case 'building':
      return text('catalogue.rebuild.building')
    case 'idle':
      return text('catalogue.rebuild.idle')
    default:
      return state
  }
}

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
  'catalogue.run.ended',
  'catalogue.run.outcome',
  'catalogue.run.pages',
  'catalogue.run.reason',
] as const

const newestFirst = (runs: readonly BuildRun[]): readonly BuildRun[] =>
  runs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))

const Runs = ({ runs }: { readonly runs: readonly BuildRun[] }) => {
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
              <Typography>{run.endedAt === null ? '—' : <Moment at={run.endedAt} />}</Typography>
            </Td>
            <Td>
              <Typography textColor={run.outcome === 'failed' ? 'danger600' : 'neutral800'}>
                {outcomeName(run.outcome, text)}
              </Typography>
            </Td>
            <Td>
              <Typography>{run.pages ?? '—'}</Typography>
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

interface Props {
  readonly rebuild: Rebuild
  readonly busy: string | null
  readonly run: Run
}

/** The public site: which release is online since when, what the builder is doing, and why it failed if it did. */
export const RebuildSection = ({ rebuild, busy, run }: Props) => {
  const text = useText()
  const { release, lastFailure } = rebuild
  return (
    <Section
      title={text('catalogue.operations.site')}
      action={
        <ConfirmButton
          label={text('catalogue.operations.rebuild')}
          question={text('catalogue.operations.rebuild.question')}
          icon={<Rocket />}
          loading={busy === 'rebuild'}
          disabled={busy !== null || !rebuild.reachable}
          onConfirm={() => {
            void run('rebuild')
          }}
        />
      }
    >
      <dl>
        <Fact name={text('catalogue.operations.service')}>
          <Reachable {...rebuild} />
        </Fact>
        <Fact name={text('catalogue.rebuild.state')}>
          {rebuild.state === undefined ? '—' : stateName(rebuild.state, text)}
        </Fact>
        <Fact name={text('catalogue.rebuild.release')}>
          {!rebuild.reachable ? (
            '—'
          ) : release ? (
            <>
              <Moment at={release.at} /> · {release.id}
              {typeof release.pages === 'number'
                ? ` · ${text('catalogue.rebuild.pages', { n: release.pages })}`
                : ''}
            </>
          ) : (
            text('catalogue.rebuild.noRelease')
          )}
        </Fact>
        {lastFailure ? (
          <Fact name={text('catalogue.rebuild.lastFailure')}>
            <Moment at={lastFailure.at} /> · {lastFailure.reason}
          </Fact>
        ) : null}
      </dl>
      {/* Of a service that does not answer nothing is known; “none yet” would be a lie. */}
      {rebuild.reachable ? <Runs runs={rebuild.runs} /> : null}
    </Section>
  )
}

import { Rocket } from '@strapi/icons'
import { useText, type Text } from '../language/text.ts'
import { ConfirmButton } from './confirm-button.tsx'
import type { Drift, Rebuild } from './contract.ts'
import { Moment } from './moment.tsx'
import { DriftFact } from './drift-fact.tsx'
import { Progress } from './progress.tsx'
import { Releases } from './releases.tsx'
import { Runs } from './runs.tsx'
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

/** 12.3 GB, in either language. */
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`

interface Props {
  readonly rebuild: Rebuild
  readonly drift: Drift | null
  /** Number of the newest change. */
  readonly newest: number
  readonly busy: string | null
  readonly run: Run
}

/** The public site: which release is online since when, what the builder is doing, and why it failed if it did. */
export const RebuildSection = ({ rebuild, drift, newest, busy, run }: Props) => {
  const text = useText()
  const { release, lastFailure, disk, hooks } = rebuild
  const live = rebuild.releases.find((one) => one.live)
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
        {typeof live?.version === 'number' ? (
          <Fact name={text('catalogue.rebuild.version')}>
            {text('catalogue.rebuild.version.of', { version: live.version, newest })}
          </Fact>
        ) : null}
        {hooks ? <Fact name={text('catalogue.rebuild.hooks')}>{hooks.open}</Fact> : null}
        {disk ? <Fact name={text('catalogue.rebuild.disk')}>{gigabytes(disk.freeBytes)}</Fact> : null}
        <DriftFact drift={drift} />
        {lastFailure ? (
          <Fact name={text('catalogue.rebuild.lastFailure')}>
            <Moment at={lastFailure.at} /> · {lastFailure.reason}
          </Fact>
        ) : null}
      </dl>
      {/* Of a service that does not answer nothing is known; “none yet” would be a lie. */}
      {rebuild.reachable ? (
        <>
          <Progress progress={rebuild.run ?? null} />
          <Runs runs={rebuild.runs} />
          <Releases releases={rebuild.releases} />
        </>
      ) : null}
    </Section>
  )
}

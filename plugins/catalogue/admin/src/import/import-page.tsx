import { Button, Flex, Loader, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useCallback, useState } from 'react'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import {
  emptyDraft,
  withColumn,
  withDecisions,
  withHeader,
  withRowChoice,
  withSource,
  withTable,
  withTarget,
  type Draft,
} from './draft.ts'
import { FailureNotice } from './frame/notice.tsx'
import { isActive } from './history/active.ts'
import { HistorySection } from './history/history-section.tsx'
import { ProgressSection } from './history/progress-section.tsx'
import { useHistory } from './history/use-history.ts'
import { importPermissions } from './permissions.ts'
import { CommitSection } from './plan/commit-section.tsx'
import { useCommit } from './plan/use-commit.ts'
import { ReadingSection } from './reading/reading-section.tsx'
import { SourceZone } from './source/source-zone.tsx'
import type { Source } from './source/source.ts'
import { TargetFields } from './source/target-fields.tsx'
import { useRehearsal } from './source/use-rehearsal.ts'
import { useTargets } from './source/use-targets.ts'

const ImportView = () => {
  const text = useText()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [begun, setBegun] = useState<number | null>(null)
  const { targets, failure, reload: reloadTargets } = useTargets()
  const history = useHistory()
  const reading = useRehearsal(draft)
  const { reload: reloadHistory } = history
  const { again } = reading
  const commit = useCommit({
    begun: useCallback(
      (id: number) => {
        setBegun(id)
        // Done with: the same file would now be rehearsed against itself.
        setDraft(({ target }) => ({ ...emptyDraft, target }))
        void reloadHistory()
        void reloadTargets()
      },
      [reloadHistory, reloadTargets],
    ),
    planChanged: again,
  })
  const { forget } = commit
  const onSource = useCallback(
    (source: Source) => {
      setBegun(null)
      forget()
      setDraft((before) => withSource(before, source))
    },
    [forget],
  )
  const shown = (history.imports ?? []).find((one) => (begun === null ? isActive(one) : one.id === begun))
  const { rehearsal } = reading
  const plan = rehearsal?.outcome === 'read' ? rehearsal.plan : null
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.import.title')}</Page.Title>
      <Layouts.Header title={text('catalogue.import.title')} subtitle={text('catalogue.import.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {shown === undefined ? null : <ProgressSection summary={shown} begun={begun !== null} />}
          <Section title={text('catalogue.import.source')}>
            <SourceZone source={draft.source} onSource={onSource} />
          </Section>
          <Section title={text('catalogue.import.target')}>
            {failure === null ? null : (
              <FailureNotice
                title={text('catalogue.import.target.failed')}
                failure={failure}
                action={
                  <Button variant="tertiary" onClick={() => void reloadTargets()}>
                    {text('catalogue.import.retry')}
                  </Button>
                }
              />
            )}
            {targets === null ? (
              failure === null ? (
                <Loader small>{text('catalogue.import.loading')}</Loader>
              ) : null
            ) : targets.agencies.length === 0 ? (
              <Typography>{text('catalogue.import.target.none')}</Typography>
            ) : (
              <TargetFields
                targets={targets}
                target={draft.target}
                onTarget={(target) => {
                  setDraft((before) => withTarget(before, target))
                }}
              />
            )}
          </Section>
          {draft.source === null ? null : (
            <ReadingSection
              reading={reading}
              draft={draft}
              onTable={(index) => {
                setDraft((before) => withTable(before, index))
              }}
              onHeader={(header) => {
                setDraft((before) => withHeader(before, header))
              }}
              onColumn={(at, as) => {
                setDraft((before) => withColumn(before, at, as))
              }}
              onChoice={(row, choice) => {
                setDraft((before) => withRowChoice(before, row, choice))
              }}
            />
          )}
          {plan === null ? null : (
            <CommitSection
              plan={plan}
              draft={draft}
              stale={reading.busy || reading.failure !== null}
              commit={commit}
              onDecisions={(changed) => {
                setDraft((before) => withDecisions(before, changed))
              }}
            />
          )}
          <HistorySection history={history} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}

const ImportPage = () => (
  <Page.Protect permissions={importPermissions}>
    <ImportView />
  </Page.Protect>
)

export default ImportPage

import type { PlannedImport } from '@gongkai/catalogue-core/import'
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system'
import { Check } from '@strapi/icons'
import { ConfirmDialog } from '@strapi/strapi/admin'
import { useText, type Text } from '../../language/text.ts'
import { Section } from '../../operations/section.tsx'
import type { Draft } from '../draft.ts'
import { FailureNotice, Notice } from '../frame/notice.tsx'
import { DecisionsForm } from './decisions-form.tsx'
import { effectsOf, isIdle, type Effects } from './effects.ts'
import type { Commit } from './use-commit.ts'

const effects = ['create', 'update', 'withdraw', 'publish', 'barred', 'left'] as const

const effectLines = (counted: Effects, text: Text): readonly string[] => [
  ...effects
    .filter((effect) => counted[effect] > 0)
    .map((effect) => text(`catalogue.import.effect.${effect}`, { n: counted[effect] })),
  ...(counted.publish === 0 ? [text('catalogue.import.effect.noPublish')] : []),
  ...(counted.complete ? [] : [text('catalogue.import.effect.atLeast')]),
]

interface Props {
  readonly plan: PlannedImport
  readonly draft: Draft
  /** A correction is being read: what is shown is not what would be committed. */
  readonly stale: boolean
  readonly commit: Commit
  readonly onDecisions: Parameters<typeof DecisionsForm>[0]['onDecisions']
}

export const CommitSection = ({ plan, draft, stale, commit, onDecisions }: Props) => {
  const text = useText()
  const counted = effectsOf(plan, draft.decisions)
  const idle = isIdle(counted, plan)
  const lines = effectLines(counted, text)
  const name = plan.catalogue?.name ?? text('catalogue.import.newCatalogue', { agency: plan.agency.name })
  return (
    <Section title={text('catalogue.import.commit.title')}>
      <DecisionsForm plan={plan} decisions={draft.decisions} onDecisions={onDecisions} />
      <Box>
        <Typography tag="p" fontWeight="bold">
          {text(idle ? 'catalogue.import.commit.idle' : 'catalogue.import.commit.will', { name })}
        </Typography>
        {idle ? null : (
          <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
            {lines.map((line) => (
              <Typography tag="li" key={line}>
                {line}
              </Typography>
            ))}
          </Box>
        )}
      </Box>
      {commit.failure === null ? null : commit.failure.code === 'PLAN_CHANGED' ? (
        <Notice tone="warning" title={text('catalogue.import.commit.changed')} />
      ) : (
        <FailureNotice title={text('catalogue.import.commit.failed')} failure={commit.failure} />
      )}
      <Flex gap={3} alignItems="center">
        <Dialog.Root>
          <Dialog.Trigger>
            <Button size="L" startIcon={<Check />} loading={commit.busy} disabled={stale || idle}>
              {text('catalogue.import.commit')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            variant={counted.publish + counted.withdraw > 0 ? 'danger-light' : 'default'}
            title={text('catalogue.import.commit.question', { name })}
            onConfirm={() => {
              void commit.run(draft, plan.fingerprint)
            }}
          >
            {[...lines, text('catalogue.import.commit.undoable')].join('')}
          </ConfirmDialog>
        </Dialog.Root>
        {stale ? <Typography textColor="neutral600">{text('catalogue.import.reading')}</Typography> : null}
      </Flex>
    </Section>
  )
}

import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system'
import { commandNames } from '@gongkai/catalogue-core/review'
import { useRef, useState } from 'react'
import type { Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { bulkCommands, keyOf, type BulkCommand, type Outcomes } from './bulk.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import type { Work, WorkEntry, WorkList } from './contract.ts'
import { OutcomesNotice } from './outcomes-notice.tsx'
import { Rows } from './rows.tsx'
import type { useWork } from './use-work.ts'

interface Props {
  readonly list: WorkList
  readonly seen: Work[WorkList]
  readonly many: ReturnType<typeof useWork>['many']
}

interface Opened {
  readonly does: BulkCommand
  readonly entries: readonly WorkEntry[]
}

/** One list of the workbench; where several can be decided on at once, with boxes to tick. */
export const WorkSection = ({ list, seen, many }: Props) => {
  const text = useText()
  const locale = useLocale()
  const { total, entries } = seen
  const commands = bulkCommands(list)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<Opened | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const told = useRef(false)
  // What is no longer in the list is no longer chosen.
  const picked = entries.filter((entry) => chosen.has(keyOf(entry)))
  const isAll = picked.length === entries.length

  const send = async ({ does, entries: these }: Opened, words: string): Promise<void> => {
    setBusy(true)
    const bulk = await many(does, words, these)
    setBusy(false)
    if (bulk.is === 'failed') {
      setFailure(bulk.failure)
      return
    }
    told.current = true
    setOutcomes(bulk.outcomes)
    setChosen(new Set())
    setOpened(null)
  }
  return (
    <Section
      title={text(`catalogue.work.${list}`, { n: total })}
      action={
        commands.length === 0 || entries.length === 0 ? null : (
          <Flex gap={2} wrap="wrap">
            {commands.map((does) => (
              <Button
                key={does}
                size="S"
                variant={does === 'return' ? 'danger-light' : 'default'}
                disabled={picked.length === 0}
                onClick={() => {
                  told.current = false
                  setFailure(null)
                  setOpened({ does, entries: picked })
                }}
              >
                {text('catalogue.work.bulk', { step: commandNames[does][locale], n: picked.length })}
              </Button>
            ))}
          </Flex>
        )
      }
    >
      <div ref={outcome} tabIndex={-1}>
        {outcomes === null ? null : <OutcomesNotice {...outcomes} />}
      </div>
      {entries.length === 0 ? (
        <Typography textColor="neutral600">{text('catalogue.work.empty')}</Typography>
      ) : (
        <Box>
          {commands.length === 0 ? null : (
            <Box paddingBottom={3}>
              <Checkbox
                checked={isAll ? true : picked.length > 0 ? 'indeterminate' : false}
                onCheckedChange={() => {
                  setChosen(isAll ? new Set() : new Set(entries.map(keyOf)))
                }}
              >
                {text('catalogue.work.chooseAll', { n: entries.length })}
              </Checkbox>
            </Box>
          )}
          <Rows
            entries={entries}
            chosen={commands.length === 0 ? null : chosen}
            onChoose={(key, isChosen) => {
              setChosen((before) => {
                const next = new Set(before)
                if (isChosen) next.add(key)
                else next.delete(key)
                return next
              })
            }}
          />
          {total > entries.length ? (
            <Typography textColor="neutral600">
              {text('catalogue.work.first', { n: entries.length, total })}
            </Typography>
          ) : null}
        </Box>
      )}
      {opened === null ? null : (
        <BulkDialog
          {...opened}
          busy={busy}
          failure={failure}
          focusAfter={() => (told.current ? outcome.current : null)}
          onClose={() => {
            setOpened(null)
          }}
          onConfirm={(words) => {
            void send(opened, words)
          }}
        />
      )}
    </Section>
  )
}

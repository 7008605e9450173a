import type { ImportSummary } from '@gongkai/catalogue-core/import'
import { Box, Button, Dialog, Flex, Status, Typography } from '@strapi/design-system'
import { ArrowClockwise, ArrowsCounterClockwise } from '@strapi/icons'
import { ConfirmDialog } from '@strapi/strapi/admin'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { Moment } from '../../operations/moment.tsx'
import { FailureNotice } from '../frame/notice.tsx'
import { stateNames } from '../plan/plan-names.ts'
import { isActive } from './active.ts'
import { countsText } from './counts-text.ts'
import { ItemsLink } from './items-link.tsx'
import { Progress } from './progress.tsx'
import type { Commands } from './use-import-command.ts'

const variants = {
  running: 'primary',
  done: 'success',
  stopped: 'danger',
  undoing: 'primary',
  undone: 'neutral',
} as const

interface Props {
  readonly summary: ImportSummary
  readonly width: number
  readonly commands: Commands
}

const Actions = ({ summary, commands }: Omit<Props, 'width'>) => {
  const text = useText()
  const { id, file, state, undoable } = summary
  const busy = commands.busy !== null
  return (
    <Flex gap={2} wrap="wrap">
      {state === 'stopped' ? (
        <Button
          size="S"
          variant="secondary"
          startIcon={<ArrowClockwise />}
          loading={commands.busy === id}
          disabled={busy}
          aria-label={`${text('catalogue.import.resume')} ${file.name}`}
          onClick={() => {
            void commands.run(id, 'resume')
          }}
        >
          {text('catalogue.import.resume')}
        </Button>
      ) : null}
      {undoable ? (
        <Dialog.Root>
          <Dialog.Trigger>
            <Button
              size="S"
              variant="danger-light"
              startIcon={<ArrowsCounterClockwise />}
              disabled={busy}
              aria-label={`${text('catalogue.import.undo')} ${file.name}`}
            >
              {text('catalogue.import.undo')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            title={text('catalogue.import.undo.title')}
            onConfirm={() => {
              void commands.run(id, 'undo')
            }}
          >
            {text('catalogue.import.undo.question', { file: file.name })}
          </ConfirmDialog>
        </Dialog.Root>
      ) : null}
    </Flex>
  )
}

export const HistoryRow = ({ summary, width, commands }: Props) => {
  const text = useText()
  const locale = useLocale()
  const { id, at, by, agency, file, state, counts, published, problem } = summary
  const refused = commands.refused?.id === id ? commands.refused : null
  return (
    <>
      <tr>
        <td>{id}</td>
        <td className="whole">
          <Moment at={at} />
        </td>
        <th scope="row" style={{ minWidth: '14rem' }}>
          {file.name}
        </th>
        <td>
          <Typography tag="p">{agency.name}</Typography>
          <ItemsLink catalogue={summary.catalogue} />
        </td>
        <td>{by}</td>
        <td>
          <Status size="XS" variant={variants[state]} width="fit-content" className="whole">
            <Typography fontWeight="bold">{text(stateNames[state])}</Typography>
          </Status>
          {isActive(summary) ? <Progress summary={summary} /> : null}
          {problem === null ? null : <Typography tag="p">{problem[locale]}</Typography>}
        </td>
        <td>{countsText(counts, published, text)}</td>
        <td>
          <Actions summary={summary} commands={commands} />
        </td>
      </tr>
      {refused === null ? null : (
        <tr>
          <td colSpan={width}>
            <Box>
              <FailureNotice
                title={text(`catalogue.import.${refused.command}.refused`)}
                failure={refused.failure}
              />
            </Box>
          </td>
        </tr>
      )}
    </>
  )
}

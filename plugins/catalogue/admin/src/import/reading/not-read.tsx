import { findingText, findingWhy } from '@gongkai/catalogue-core/document'
import type { Rehearsal } from '@gongkai/catalogue-core/import'
import { Box, Flex, Typography } from '@strapi/design-system'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { Draft } from '../draft.ts'
import { Notice } from '../frame/notice.tsx'
import { FindingEntry } from './finding-entry.tsx'
import { HeaderFields } from './header-fields.tsx'
import { TableChoice } from './table-choice.tsx'

interface Props {
  readonly rehearsal: Exclude<Rehearsal, { outcome: 'read' }>
  readonly draft: Draft
  readonly onTable: (index: number) => void
  readonly onHeader: (header: Draft['header']) => void
}

const nothing = { items: 0, sheet: null }

/** Why a file was not read and what to do now; where it holds tables, a person can point at the right one. */
export const NotRead = ({ rehearsal, draft, onTable, onHeader }: Props) => {
  const text = useText()
  const locale = useLocale()
  const { outcome, because, findings, tables } = rehearsal
  const others = findings.filter(({ code }) => code !== because.code)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Notice tone={outcome === 'choose' ? 'warning' : 'danger'} title={findingText(because, locale)}>
        <Typography tag="p">{findingWhy(because.code, locale)}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {because.code}
        </Typography>
      </Notice>
      {others.length === 0 ? null : (
        <Box tag="ul" aria-label={text('catalogue.import.tab.findings')}>
          {others.map((finding, i) => (
            <FindingEntry
              key={`${String(i)} ${finding.code}`}
              finding={finding}
              shown={nothing}
              onPlace={() => undefined}
            />
          ))}
        </Box>
      )}
      {tables.length === 0 ? null : (
        <>
          <Typography>
            {text(
              outcome === 'choose'
                ? 'catalogue.import.table.choose.hint'
                : 'catalogue.import.table.force.hint',
            )}
          </Typography>
          <TableChoice tables={tables} present={draft.table} onChoose={onTable} />
          {outcome === 'refused' && (draft.table !== null || tables.length === 1) ? (
            <HeaderFields present={draft.header} byHand={draft.header !== null} onHeader={onHeader} />
          ) : null}
        </>
      )}
    </Flex>
  )
}

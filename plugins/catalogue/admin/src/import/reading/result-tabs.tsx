import type { ColumnChoice } from '@gongkai/catalogue-core/document'
import {
  rowOutcomes,
  type PlannedImport,
  type Rehearsal,
  type RowChoice,
} from '@gongkai/catalogue-core/import'
import { Box, Flex, Tabs, Typography } from '@strapi/design-system'
import { useState, type ReactNode } from 'react'
import { useText } from '../../language/text.ts'
import type { Draft } from '../draft.ts'
import type { Jump } from '../frame/use-jump.ts'
import { ChangesTable } from '../plan/changes-table.tsx'
import { ColumnsTable } from './columns-table.tsx'
import type { FindingPlace } from './finding-place.ts'
import { FindingsList } from './findings-list.tsx'
import { HeaderFields } from './header-fields.tsx'
import { PreviewTable } from './preview-table.tsx'
import { SheetTable } from './sheet-table.tsx'
import { TableChoice } from './table-choice.tsx'

export type ReadRehearsal = Extract<Rehearsal, { outcome: 'read' }>

const tabs = ['columns', 'findings', 'preview', 'sheet', 'changes'] as const
type Tab = (typeof tabs)[number]

export interface Corrections {
  readonly onTable: (index: number) => void
  readonly onHeader: (header: Draft['header']) => void
  readonly onColumn: (at: number, as: ColumnChoice['as'] | null) => void
  readonly onChoice: (row: number, choice: RowChoice | null) => void
}

const countDiffering = (counts: PlannedImport['counts']): number =>
  rowOutcomes.reduce((sum, outcome) => sum + (outcome === 'unchanged' ? 0 : counts[outcome]), 0)

interface Props extends Corrections {
  readonly rehearsal: ReadRehearsal
  readonly draft: Draft
}

/** What was read, from five sides. A finding leads to its row or cell, whichever side that is on. */
export const ResultTabs = ({ rehearsal, draft, onTable, onHeader, onColumn, onChoice }: Props) => {
  const text = useText()
  const [tab, setTab] = useState<Tab>('columns')
  const [jump, setJump] = useState<Jump | null>(null)
  const { sheet, header, plan, catalogue } = rehearsal
  const counts: Readonly<Record<Tab, number | null>> = {
    columns: rehearsal.columns.length,
    findings: rehearsal.findingCount,
    preview: rehearsal.items,
    sheet: sheet?.total ?? null,
    changes: plan === null ? null : countDiffering(plan.counts),
  }
  const toPlace = (place: FindingPlace): void => {
    setJump({ row: place.row, column: place.view === 'sheet' ? place.column : null })
    setTab(place.view)
  }
  const panels: Readonly<Record<Tab, ReactNode>> = {
    columns: (
      <Flex direction="column" alignItems="stretch" gap={4}>
        {rehearsal.tables.length > 1 ? (
          <TableChoice tables={rehearsal.tables} present={rehearsal.table} onChoose={onTable} />
        ) : null}
        <Typography textColor="neutral700">{text('catalogue.import.columns.hint')}</Typography>
        <ColumnsTable
          decisions={rehearsal.columns}
          sheet={sheet}
          header={header}
          corrected={draft.columns}
          onColumn={onColumn}
        />
        {header === null && draft.header === null ? null : (
          <HeaderFields present={header} byHand={draft.header !== null} onHeader={onHeader} />
        )}
      </Flex>
    ),
    findings: (
      <FindingsList
        findings={rehearsal.findings}
        count={rehearsal.findingCount}
        shown={{ items: catalogue.items.length, sheet }}
        onPlace={toPlace}
      />
    ),
    preview: <PreviewTable catalogue={catalogue} count={rehearsal.items} jump={jump} />,
    sheet:
      sheet === null ? (
        <Typography>{text('catalogue.import.sheet.none')}</Typography>
      ) : (
        <SheetTable sheet={sheet} header={header} jump={jump} />
      ),
    changes:
      plan === null ? (
        <Typography>{text('catalogue.import.change.noTarget')}</Typography>
      ) : (
        <ChangesTable plan={plan} decisions={draft.decisions} onChoice={onChoice} />
      ),
  }
  return (
    <Tabs.Root
      variant="simple"
      value={tab}
      onValueChange={(value) => {
        // Who walks over the tabs is not taken into a cell visited before.
        setJump(null)
        setTab(tabs.find((name) => name === value) ?? 'columns')
      }}
    >
      <Tabs.List aria-label={text('catalogue.import.result')}>
        {tabs.map((name) => (
          <Tabs.Trigger key={name} value={name}>
            {text(`catalogue.import.tab.${name}`)}
            {counts[name] === null ? '' : ` ${String(counts[name])}`}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map((name) => (
        <Tabs.Content key={name} value={name}>
          <Box paddingTop={4}>{tab === name ? panels[name] : null}</Box>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}

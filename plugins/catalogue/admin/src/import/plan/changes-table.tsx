import {
  rowOutcomes,
  type PlannedImport,
  type RowChoice,
  type RowOutcome,
} from '@gongkai/catalogue-core/import'
import { Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useText } from '../../language/text.ts'
import type { Draft } from '../draft.ts'
import { Chips } from '../frame/chips.tsx'
import { onPage, pageWithin } from '../frame/pages.ts'
import { Pager } from '../frame/pager.tsx'
import { PlainTable, TableFrame } from '../frame/plain-table.ts'
import { ChangeRow } from './change-row.tsx'
import { outcomeNames } from './plan-names.ts'
import { PlanNotes } from './plan-notes.tsx'

const heads = [
  'catalogue.import.change.row',
  'catalogue.import.change.item',
  'catalogue.import.change.outcome',
  'catalogue.import.change.match',
  'catalogue.import.change.does',
  'catalogue.import.change.choice',
  'catalogue.import.change.details',
] as const

type Filter = RowOutcome | 'all' | 'differing'

const passes = (outcome: RowOutcome, filter: Filter): boolean =>
  filter === 'all' || (filter === 'differing' ? outcome !== 'unchanged' : outcome === filter)

interface Props {
  readonly plan: PlannedImport
  readonly decisions: Draft['decisions']
  readonly onChoice: (row: number, choice: RowChoice | null) => void
}

/** The rehearsal: for every row what would happen and why, nothing of it done yet. */
export const ChangesTable = ({ plan, decisions, onChoice }: Props) => {
  const text = useText()
  const [filter, setFilter] = useState<Filter>('differing')
  const [asked, setPage] = useState(0)
  const rows = plan.rows.filter(({ outcome }) => passes(outcome, filter))
  const page = pageWithin(asked, rows.length)
  const label = text('catalogue.import.tab.changes')
  const all = Object.values(plan.counts).reduce((sum, count) => sum + count, 0)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <PlanNotes plan={plan} />
      <Chips
        label={text('catalogue.import.change.filter')}
        value={filter}
        options={[
          {
            value: 'differing' as const,
            label: text('catalogue.import.outcome.differing'),
            count: all - plan.counts.unchanged,
          },
          { value: 'all' as const, label: text('catalogue.import.outcome.all'), count: all },
          ...rowOutcomes
            .filter((outcome) => plan.counts[outcome] > 0)
            .map((outcome) => ({
              value: outcome,
              label: text(outcomeNames[outcome]),
              count: plan.counts[outcome],
            })),
        ]}
        onChange={(value) => {
          setFilter(value)
          setPage(0)
        }}
      />
      {all > plan.rows.length ? (
        <Typography textColor="neutral700">
          {text('catalogue.import.change.more', { shown: plan.rows.length, count: all })}
        </Typography>
      ) : null}
      <TableFrame role="region" tabIndex={0} aria-label={label}>
        <PlainTable aria-label={label}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {text(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 ? (
              <tr>
                <td colSpan={heads.length}>{text('catalogue.import.change.none')}</td>
              </tr>
            ) : null}
            {onPage(rows, page).map((planned) => (
              <ChangeRow
                key={planned.row === null ? `gone ${planned.documentId ?? ''}` : String(planned.row)}
                planned={planned}
                width={heads.length}
                choice={planned.row === null ? null : (decisions.rows[String(planned.row)] ?? null)}
                onChoice={onChoice}
              />
            ))}
          </tbody>
        </PlainTable>
      </TableFrame>
      <Pager label={label} page={page} rows={rows.length} onPage={setPage} />
    </Flex>
  )
}

import type { ColumnChoice, ColumnDecision } from '@gongkai/catalogue-core/document'
import type { SourceSheet } from '@gongkai/catalogue-core/import'
import { Box, SingleSelect, SingleSelectOption, Status, Typography } from '@strapi/design-system'
import { useLocale } from '../../language/locale.ts'
import { useText, type Text } from '../../language/text.ts'
import type { Draft } from '../draft.ts'
import { PlainTable, TableFrame } from '../frame/plain-table.ts'
import { asOf, readings, samplesOf, valueOf, type Reading } from './column-reading.ts'

const auto = 'auto'

const readingName = ({ as }: Reading, text: Text): string => {
  if (as.shows === 'path') return text('catalogue.import.column.path', { n: as.level + 1 })
  if (as.shows === 'option')
    return text('catalogue.import.column.option', { field: text(`catalogue.shows.${as.of}`) })
  return as.shows === 'none' || as.shows === 'extra'
    ? text(`catalogue.import.column.${as.shows}`)
    : text(`catalogue.shows.${as.shows}`)
}

interface RowProps {
  readonly decision: ColumnDecision
  readonly samples: readonly string[]
  readonly byHand: boolean
  readonly onColumn: (at: number, as: ColumnChoice['as'] | null) => void
}

const ColumnRow = ({ decision, samples, byHand, onColumn }: RowProps) => {
  const text = useText()
  const locale = useLocale()
  const { at, width, name, over, column, sure, why } = decision
  const title = name.trim() === '' ? text('catalogue.import.column.unnamed') : name.replace(/\n/gu, '')
  const spans = column?.shows === 'path' && column.to > column.from
  return (
    <tr>
      <td>{width > 1 ? `${String(at)}–${String(at + width - 1)}` : at}</td>
      <th scope="row">
        {over === null ? null : (
          <Typography tag="span" textColor="neutral600">
            {over} ›{' '}
          </Typography>
        )}
        {title}
      </th>
      <td>
        <Box minWidth="22rem">
          <SingleSelect
            size="S"
            aria-label={text('catalogue.import.column.readAs', { column: title })}
            value={valueOf(decision)}
            onChange={(value) => {
              if (String(value) !== valueOf(decision)) onColumn(at, asOf(String(value)))
            }}
          >
            {[
              ...(byHand
                ? [
                    <SingleSelectOption key={auto} value={auto}>
                      {text('catalogue.import.column.auto')}
                    </SingleSelectOption>,
                  ]
                : []),
              ...readings.map((reading) => (
                <SingleSelectOption key={reading.value} value={reading.value}>
                  {readingName(reading, text)}
                </SingleSelectOption>
              )),
            ]}
          </SingleSelect>
          {spans ? (
            <Typography variant="pi" textColor="neutral600">
              {text('catalogue.import.column.levels', { from: column.from + 1, to: column.to + 1 })}
            </Typography>
          ) : null}
        </Box>
      </td>
      <td style={{ minWidth: '16rem' }}>
        <Status size="XS" variant={sure ? 'success' : 'warning'} width="fit-content" className="whole">
          <Typography fontWeight="bold">
            {text(sure ? 'catalogue.import.column.sure' : 'catalogue.import.column.unsure')}
          </Typography>
        </Status>
        {why[locale]}
      </td>
      <td>{samples.join(' / ') || '—'}</td>
    </tr>
  )
}

const heads = [
  'catalogue.import.column.at',
  'catalogue.import.column.heading',
  'catalogue.import.column.as',
  'catalogue.import.column.why',
  'catalogue.import.column.samples',
] as const

interface Props {
  readonly decisions: readonly ColumnDecision[]
  readonly sheet: SourceSheet | null
  readonly header: Draft['header']
  readonly corrected: Draft['columns']
  readonly onColumn: (at: number, as: ColumnChoice['as'] | null) => void
}

/** Every printed column: what it is read as, why, and the words it is known by; each can be corrected. */
export const ColumnsTable = ({ decisions, sheet, header, corrected, onColumn }: Props) => {
  const text = useText()
  const label = text('catalogue.import.tab.columns')
  return (
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
          {decisions.map((decision) => (
            <ColumnRow
              key={decision.at}
              decision={decision}
              samples={samplesOf(decision, sheet, header)}
              byHand={corrected.some(({ at }) => at === decision.at)}
              onColumn={onColumn}
            />
          ))}
        </tbody>
      </PlainTable>
    </TableFrame>
  )
}

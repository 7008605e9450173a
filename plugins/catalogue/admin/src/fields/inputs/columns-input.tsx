import type { Column } from '@gongkai/catalogue-core/catalogue'
import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useText } from '../../language/text.ts'
import { FieldFrame } from '../frame/field-frame.tsx'
import type { FieldProps } from '../frame/field-props.ts'
import { RowField } from '../frame/row-field.tsx'
import { RowList } from '../frame/row-list.tsx'
import { Unreadable } from '../frame/unreadable.tsx'
import { columnShowing, columnShows, readColumns } from '../values/columns.ts'
import { columnNameFault, columnOverFault } from '../values/faults.ts'
import { ColumnRest } from './column-rest.tsx'

const blank = (): Column => columnShowing('content', { name: '', over: null })

interface RowProps {
  readonly column: Column
  readonly disabled: boolean
  readonly onChange: (column: Column) => void
}

const ColumnRow = ({ column, disabled, onChange }: RowProps) => {
  const text = useText()
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={3} background="neutral100" hasRadius>
      <Flex gap={2} alignItems="flex-start">
        <Box flex="1">
          <Field.Root>
            <Field.Label>{text('catalogue.column.shows')}</Field.Label>
            <SingleSelect
              value={column.shows}
              disabled={disabled}
              onChange={(value) => {
                const shows = columnShows.find((known) => known === value)
                if (shows !== undefined && shows !== column.shows) onChange(columnShowing(shows, column))
              }}
            >
              {columnShows.map((shows) => (
                <SingleSelectOption key={shows} value={shows}>
                  {text(`catalogue.shows.${shows}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Box flex="1">
          <RowField
            labelled
            label={text('catalogue.column.over')}
            value={column.over ?? ''}
            disabled={disabled}
            fault={columnOverFault(column)}
            onChange={(over) => {
              onChange({ ...column, over: over === '' ? null : over })
            }}
          />
        </Box>
        <Box flex="1">
          <RowField
            labelled
            label={text('catalogue.column.name')}
            value={column.name}
            disabled={disabled}
            fault={columnNameFault(column)}
            onChange={(name) => {
              onChange({ ...column, name })
            }}
          />
        </Box>
      </Flex>
      <ColumnRest column={column} disabled={disabled} onChange={onChange} />
    </Flex>
  )
}

/** The columns an agency's document prints, left to right; its public page is drawn from them. */
const ColumnsInput = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const columns = readColumns(value)
  return (
    <FieldFrame {...field}>
      {columns === null ? (
        <Unreadable value={value} />
      ) : (
        <RowList
          rows={columns}
          disabled={disabled}
          addLabel={text('catalogue.columns.add')}
          blank={blank}
          onChange={(rows) => {
            onChange(field.name, rows)
          }}
        >
          {(column, change) => <ColumnRow column={column} disabled={disabled} onChange={change} />}
        </RowList>
      )}
    </FieldFrame>
  )
}

export default ColumnsInput

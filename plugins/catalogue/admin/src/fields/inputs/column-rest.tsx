import type { Column } from '@gongkai/catalogue-core/catalogue'
import { Box, Field, Flex, SingleSelect, SingleSelectOption, Switch, Typography } from '@strapi/design-system'
import { useText, type Text } from '../../language/text.ts'
import { RowField } from '../frame/row-field.tsx'
import { levels, optionFields } from '../values/columns.ts'
import { columnRestFault } from '../values/faults.ts'

interface Props {
  readonly column: Column
  readonly disabled: boolean
  readonly onChange: (column: Column) => void
}

type PathColumn = Extract<Column, { shows: 'path' }>
type OptionColumn = Extract<Column, { shows: 'option' }>

const levelOf = (value: string | number): number => Number(value)

const Levels = ({ column, disabled, onChange }: Props & { readonly column: PathColumn }) => {
  const text = useText()
  const fault = columnRestFault(column)
  const select = (end: 'from' | 'to') => (
    <Field.Root {...(fault === null || end === 'from' ? {} : { error: text(fault.id, fault.values) })}>
      <Field.Label>{text(`catalogue.column.${end}`)}</Field.Label>
      <SingleSelect
        value={String(column[end])}
        disabled={disabled}
        onChange={(value) => {
          onChange({ ...column, [end]: levelOf(value) })
        }}
      >
        {levels.map((level) => (
          <SingleSelectOption key={level} value={String(level)}>
            {text('catalogue.column.level', { n: level + 1 })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  )
  return (
    <>
      <Box flex="1">{select('from')}</Box>
      <Box flex="1">{select('to')}</Box>
    </>
  )
}

const optionField = (value: string | number): OptionColumn['of'] | null =>
  optionFields.find((field) => field === value) ?? null

const Option = ({
  column,
  disabled,
  onChange,
  text,
}: Props & { readonly column: OptionColumn; readonly text: Text }) => (
  <>
    <Box flex="1">
      <Field.Root>
        <Field.Label>{text('catalogue.column.of')}</Field.Label>
        <SingleSelect
          value={column.of}
          disabled={disabled}
          onChange={(value) => {
            const of = optionField(value)
            if (of !== null) onChange({ ...column, of })
          }}
        >
          {optionFields.map((field) => (
            <SingleSelectOption key={field} value={field}>
              {text(`catalogue.shows.${field}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
    <Box flex="1">
      <RowField
        labelled
        label={text('catalogue.column.option')}
        value={column.option}
        disabled={disabled}
        fault={columnRestFault(column)}
        onChange={(option) => {
          onChange({ ...column, option })
        }}
      />
    </Box>
  </>
)

/** What else a column needs to be told, by what it shows. */
export const ColumnRest = ({ column, disabled, onChange }: Props) => {
  const text = useText()
  switch (column.shows) {
    case 'path':
      return (
        <Flex gap={2} alignItems="flex-start">
          <Levels column={column} disabled={disabled} onChange={onChange} />
        </Flex>
      )
    case 'option':
      return (
        <Flex gap={2} alignItems="flex-start">
          <Option column={column} disabled={disabled} onChange={onChange} text={text} />
        </Flex>
      )
    case 'extra':
      return (
        <RowField
          labelled
          label={text('catalogue.column.key')}
          value={column.key}
          disabled={disabled}
          fault={columnRestFault(column)}
          onChange={(key) => {
            onChange({ ...column, key })
          }}
        />
      )
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
      return (
        <Flex tag="label" gap={2}>
          <Switch
            checked={column.boxed}
            disabled={disabled}
            onCheckedChange={(boxed) => {
              onChange({ ...column, boxed })
            }}
          />
          <Typography variant="pi" fontWeight="bold">
            {text('catalogue.column.boxed')}
          </Typography>
        </Flex>
      )
    case 'number':
    case 'content':
    case 'basis':
    case 'publisher':
    case 'deadline':
    case 'responsible':
    case 'phones':
      return null
  }
}

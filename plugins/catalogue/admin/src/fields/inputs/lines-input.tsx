import { useText } from '../../language/text.ts'
import { FieldFrame } from '../frame/field-frame.tsx'
import type { FieldProps } from '../frame/field-props.ts'
import { RowText } from '../frame/row-field.tsx'
import { RowList } from '../frame/row-list.tsx'
import { Unreadable } from '../frame/unreadable.tsx'
import { lineFault } from '../values/faults.ts'
import { readLines } from '../values/rows.ts'
import { MergedInput } from './merged-input.tsx'

const blank = (): string => ''

/** Several texts, one a row: citations, groups, remarks. */
const TextLines = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const lines = readLines(value)
  return (
    <FieldFrame {...field}>
      {lines === null ? (
        <Unreadable value={value} />
      ) : (
        <RowList
          rows={lines}
          disabled={disabled}
          addLabel={text('catalogue.lines.add')}
          blank={blank}
          onChange={(rows) => {
            onChange(field.name, rows)
          }}
        >
          {(line, change, { place, insertAfter }) => (
            <RowText
              label={place}
              value={line}
              disabled={disabled}
              fault={lineFault(line)}
              onChange={change}
              onEnter={insertAfter}
            />
          )}
        </RowList>
      )}
    </FieldFrame>
  )
}

/** One custom field serves both: an item's `merged` holds codes of columns, everything else texts. */
const LinesInput = (props: FieldProps) =>
  props.name === 'merged' ? <MergedInput {...props} /> : <TextLines {...props} />

export default LinesInput

import type { Choice } from '@gongkai/catalogue-core/catalogue'
import { Box, Flex } from '@strapi/design-system'
import { useText } from '../../language/text.ts'
import { FieldFrame } from '../frame/field-frame.tsx'
import type { FieldProps } from '../frame/field-props.ts'
import { RowField } from '../frame/row-field.tsx'
import { RowList } from '../frame/row-list.tsx'
import { TickControl } from '../frame/tick-control.tsx'
import { Unreadable } from '../frame/unreadable.tsx'
import { choiceFault } from '../values/faults.ts'
import { readChoices } from '../values/rows.ts'

const blank = (): Choice => ({ option: '', ticked: 'no' })

/** Printed options with their boxes. */
const ChoicesInput = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const choices = readChoices(value)
  return (
    <FieldFrame {...field}>
      {choices === null ? (
        <Unreadable value={value} />
      ) : (
        <RowList
          rows={choices}
          disabled={disabled}
          addLabel={text('catalogue.choices.add')}
          blank={blank}
          onChange={(rows) => {
            onChange(field.name, rows)
          }}
        >
          {(choice, change, { index, place, insertAfter }) => (
            <Flex gap={2} alignItems="flex-start" wrap="wrap">
              <Box flex="1" minWidth="16rem">
                <RowField
                  label={`${place} ${text('catalogue.choices.option')}`}
                  placeholder={text('catalogue.choices.option')}
                  value={choice.option}
                  disabled={disabled}
                  fault={choiceFault(choices, index)}
                  onChange={(option) => {
                    change({ ...choice, option })
                  }}
                  onEnter={insertAfter}
                />
              </Box>
              <TickControl
                label={`${place} ${text('catalogue.choices.ticked')} ${choice.option}`}
                value={choice.ticked}
                disabled={disabled}
                onChange={(ticked) => {
                  change({ ...choice, ticked })
                }}
              />
            </Flex>
          )}
        </RowList>
      )}
    </FieldFrame>
  )
}

export default ChoicesInput

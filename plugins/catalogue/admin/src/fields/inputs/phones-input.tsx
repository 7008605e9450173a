import type { Phone } from '@gongkai/catalogue-core/catalogue'
import { Box, Flex } from '@strapi/design-system'
import { useText } from '../../language/text.ts'
import { FieldFrame } from '../frame/field-frame.tsx'
import type { FieldProps } from '../frame/field-props.ts'
import { RowField } from '../frame/row-field.tsx'
import { RowList } from '../frame/row-list.tsx'
import { Unreadable } from '../frame/unreadable.tsx'
import { labelFault, phoneDoubt, phoneFault } from '../values/faults.ts'
import { readPhones } from '../values/rows.ts'

const blank = (): Phone => ({ label: null, number: '' })

/** Telephones: the label the document prints before the number, if any, and the number as printed. */
const PhonesInput = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const phones = readPhones(value)
  return (
    <FieldFrame {...field}>
      {phones === null ? (
        <Unreadable value={value} />
      ) : (
        <RowList
          rows={phones}
          disabled={disabled}
          addLabel={text('catalogue.phones.add')}
          blank={blank}
          onChange={(rows) => {
            onChange(field.name, rows)
          }}
        >
          {(phone, change, { place, insertAfter }) => (
            <Flex gap={2} alignItems="flex-start" wrap="wrap">
              <Box width="18rem">
                <RowField
                  label={`${place} ${text('catalogue.phones.label')}`}
                  placeholder={text('catalogue.phones.label.placeholder')}
                  // A phone printed without a label has none; an empty one would be printed as a bare colon.
                  value={phone.label ?? ''}
                  disabled={disabled}
                  fault={labelFault(phone)}
                  onChange={(label) => {
                    change({ ...phone, label: label === '' ? null : label })
                  }}
                />
              </Box>
              <Box flex="1" minWidth="14rem">
                <RowField
                  label={`${place} ${text('catalogue.phones.number')}`}
                  placeholder={text('catalogue.phones.number.placeholder')}
                  value={phone.number}
                  disabled={disabled}
                  fault={phoneFault(phone)}
                  hint={phoneDoubt(phone) ? text('catalogue.phones.doubt') : undefined}
                  onChange={(number) => {
                    change({ ...phone, number })
                  }}
                  onEnter={insertAfter}
                />
              </Box>
            </Flex>
          )}
        </RowList>
      )}
    </FieldFrame>
  )
}

export default PhonesInput

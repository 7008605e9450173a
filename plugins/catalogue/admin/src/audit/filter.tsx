import { Checkbox, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { actsNamed } from './act-names.ts'

export interface Wanted {
  /** Empty: every act. */
  readonly act: string
  readonly refused: boolean
}

interface Props {
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

export const Filter = ({ wanted, onChange }: Props) => {
  const text = useText()
  const locale = useLocale()
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Field.Root name="act" minWidth="16rem">
        <Field.Label>{text('catalogue.audit.filter.act')}</Field.Label>
        <SingleSelect
          value={wanted.act}
          placeholder={text('catalogue.audit.filter.every')}
          clearLabel={text('catalogue.audit.filter.every')}
          onClear={() => {
            onChange({ ...wanted, act: '' })
          }}
          onChange={(act: string | number) => {
            onChange({ ...wanted, act: String(act) })
          }}
        >
          {actsNamed(locale, text('catalogue.audit.refused')).map(([act, name]) => (
            <SingleSelectOption key={act} value={act}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Checkbox
        checked={wanted.refused}
        onCheckedChange={(checked: boolean | 'indeterminate') => {
          onChange({ ...wanted, refused: checked === true })
        }}
      >
        {text('catalogue.audit.filter.refused')}
      </Checkbox>
    </Flex>
  )
}

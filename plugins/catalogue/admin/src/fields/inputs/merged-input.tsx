import { mergeable, type Mergeable } from '@gongkai/catalogue-core/catalogue'
import { Checkbox, Flex } from '@strapi/design-system'
import { useText } from '../../language/text.ts'
import { FieldFrame } from '../frame/field-frame.tsx'
import type { FieldProps } from '../frame/field-props.ts'
import { Unreadable } from '../frame/unreadable.tsx'
import { readLines } from '../values/rows.ts'

/** The stored codes, as they stand; `null` where one of them names no column that can be merged. */
const readMerged = (value: unknown): readonly Mergeable[] | null => {
  const codes = readLines(value)
  if (codes === null) return null
  const merged = codes.flatMap((code) => mergeable.find((known) => known === code) ?? [])
  return merged.length === codes.length ? merged : null
}

/** Which cells the document prints once for this row and the one above: boxes, because the stored words are codes. */
export const MergedInput = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const merged = readMerged(value)
  return (
    <FieldFrame {...field}>
      {merged === null ? (
        <Unreadable value={value} />
      ) : (
        <Flex gap={5} wrap="wrap">
          {mergeable.map((column) => (
            <Checkbox
              key={column}
              checked={merged.includes(column)}
              disabled={disabled}
              onCheckedChange={(on) => {
                onChange(
                  field.name,
                  mergeable.filter((other) => (other === column ? on === true : merged.includes(other))),
                )
              }}
            >
              {text(`catalogue.shows.${column}`)}
            </Checkbox>
          ))}
        </Flex>
      )}
    </FieldFrame>
  )
}

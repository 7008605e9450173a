import { Field, Textarea } from '@strapi/design-system'
import type { ChangeEvent } from 'react'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | null
  readonly required?: boolean
  readonly onChange: (value: string) => void
}

/** A few sentences: a reason, an opinion. The server keeps a thousand characters. */
export const WordsField = ({ name, label, hint, value, error = null, required = false, onChange }: Props) => (
  <Field.Root
    name={name}
    required={required}
    {...(hint === undefined ? {} : { hint })}
    error={error ?? false}
  >
    <Field.Label>{label}</Field.Label>
    <Textarea
      value={value}
      maxLength={1000}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
        onChange(event.target.value)
      }}
    />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
)

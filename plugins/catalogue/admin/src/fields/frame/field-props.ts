import type { ReactNode } from 'react'

/** What the content manager hands to a custom field's input. */
export interface FieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly labelAction?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  readonly error?: string
  readonly value: unknown
  readonly onChange: (name: string, value: unknown) => void
}

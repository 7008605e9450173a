import { Field, Textarea, TextInput } from '@strapi/design-system'
import type { KeyboardEvent } from 'react'
import { useText } from '../../language/text.ts'
import type { Fault } from '../values/faults.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly fault: Fault | null
  readonly hint?: string | undefined
  readonly placeholder?: string
  /** The label stands above the input; otherwise it is only said to screen readers, the column head shows it. */
  readonly labelled?: boolean
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
}

/** Enter chooses a candidate while an input method is composing; only afterwards it is ours. */
const entered = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' &&
  !event.shiftKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.nativeEvent.isComposing

const useInput = ({ label, value, disabled, placeholder, labelled, onChange, onEnter }: Props) => ({
  ...(labelled === true ? {} : { 'aria-label': label }),
  ...(placeholder === undefined ? {} : { placeholder }),
  value,
  disabled,
  onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
    onChange(event.currentTarget.value)
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (!entered(event)) return
    // Enter in one of the rows must not submit the whole document.
    event.preventDefault()
    onEnter?.()
  },
})

const useField = ({ fault, hint }: Props) => {
  const text = useText()
  return {
    width: '100%',
    ...(hint === undefined ? {} : { hint }),
    ...(fault === null ? {} : { error: text(fault.id, fault.values) }),
  }
}

export const RowField = (props: Props) => (
  <Field.Root {...useField(props)}>
    {props.labelled === true ? <Field.Label>{props.label}</Field.Label> : null}
    <TextInput {...useInput(props)} />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
)

/** Height that shows the whole text without measuring: a line holds some 40 Chinese characters. */
const linesOf = (value: string): number =>
  Math.min(
    12,
    value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 40)), 0),
  )

/** Enter begins the next row, Shift + Enter a new line in this one. */
export const RowText = (props: Props) => (
  <Field.Root {...useField(props)}>
    {props.labelled === true ? <Field.Label>{props.label}</Field.Label> : null}
    <Textarea {...useInput(props)} rows={linesOf(props.value)} minHeight="4rem" padding={2} />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
)

import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system'
import { useState } from 'react'
import { useText } from '../language/text.ts'
import { Frame, Said } from '../review/dialogs/frame.tsx'
import { allAgencies, type Agency, type Person } from './contract.ts'
import type { DialogProps } from './dialog.ts'

interface Props extends DialogProps {
  readonly person: Person
  readonly agencies: readonly Agency[]
}

/** For which agencies a person works; everywhere else they find nothing. */
export const PersonDialog = ({ person, agencies, onSave, ...frame }: Props) => {
  const text = useText()
  const [chosen, setChosen] = useState<readonly string[]>(person.agencies)
  const names = new Map([
    [allAgencies, text('catalogue.people.all')],
    ...agencies.map(({ key, name }) => [key, name] as const),
  ])
  return (
    <Frame
      {...frame}
      title={text('catalogue.people.assign', { name: person.name })}
      confirm={text('catalogue.people.save')}
      onConfirm={() => {
        onSave(`/catalogue/people/${String(person.id)}`, { agencies: chosen })
      }}
    >
      <Said>{text('catalogue.people.assign.about')}</Said>
      <Field.Root name="agencies">
        <Field.Label>{text('catalogue.people.agencies')}</Field.Label>
        <MultiSelect
          value={[...chosen]}
          placeholder={text('catalogue.people.none')}
          customizeContent={(values = []) => values.map((key) => names.get(key) ?? key).join('、')}
          onChange={setChosen}
        >
          {[...names].map(([key, name]) => (
            <MultiSelectOption key={key} value={key}>
              {name}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
    </Frame>
  )
}

import { ImportTarget, type ImportTargets } from '@gongkai/catalogue-core/import'
import {
  Box,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system'
import { useState } from 'react'
import * as v from 'valibot'
import { useText } from '../../language/text.ts'

type Agency = ImportTargets['agencies'][number]

const newest = 'newest'
const another = 'new'

const chosen = (agency: string, value: string): ImportTarget =>
  v.parse(ImportTarget, { agency, ...(value === newest ? {} : { catalogue: value }) })

/** Where an agency's import goes unless a person says otherwise: its newest catalogue, or its first. */
const targetIn = ({ slug, catalogues }: Agency): ImportTarget =>
  chosen(slug, catalogues.length === 0 ? another : newest)

interface Props {
  readonly targets: ImportTargets
  readonly target: ImportTarget | null
  readonly onTarget: (target: ImportTarget | null) => void
}

export const TargetFields = ({ targets, target, onTarget }: Props) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  const agency = targets.agencies.find(({ slug }) => slug === target?.agency) ?? null
  return (
    <Flex gap={4} alignItems="flex-start">
      <Box flex="1">
        <Field.Root hint={text('catalogue.import.target.agency.hint')}>
          <Field.Label>{text('catalogue.import.target.agency')}</Field.Label>
          <Combobox
            value={agency?.slug ?? ''}
            placeholder={text('catalogue.import.target.agency.choose')}
            clearLabel={text('catalogue.import.target.clear')}
            noOptionsMessage={() => text('catalogue.import.target.noAgency')}
            autocomplete={{ type: 'list', filter: 'contains' }}
            open={open}
            onOpenChange={setOpen}
            // The design system opens the list on keys; an input method that writes Chinese presses none it knows.
            onInputChange={() => {
              setOpen(true)
            }}
            onChange={(slug) => {
              const found = targets.agencies.find((one) => one.slug === slug)
              // None: Escape in the closed list takes the agency back.
              if (found === undefined) onTarget(null)
              else if (found.slug !== target?.agency) onTarget(targetIn(found))
            }}
            onClear={() => {
              onTarget(null)
            }}
          >
            {targets.agencies.map(({ slug, name }) => (
              <ComboboxOption key={slug} value={slug} textValue={name}>
                {name}
              </ComboboxOption>
            ))}
          </Combobox>
          <Field.Hint />
        </Field.Root>
      </Box>
      <Box flex="1">
        <Field.Root hint={text('catalogue.import.target.catalogue.hint')}>
          <Field.Label>{text('catalogue.import.target.catalogue')}</Field.Label>
          <SingleSelect
            value={target === null ? null : (target.catalogue ?? newest)}
            disabled={agency === null}
            placeholder={text('catalogue.import.target.catalogue.choose')}
            onChange={(value) => {
              if (agency !== null) onTarget(chosen(agency.slug, String(value)))
            }}
          >
            {[
              ...((agency?.catalogues.length ?? 0) > 0
                ? [
                    <SingleSelectOption key={newest} value={newest}>
                      {text('catalogue.import.target.newest')}
                    </SingleSelectOption>,
                  ]
                : []),
              ...(agency?.catalogues ?? []).map(({ documentId, name, published }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {text(
                    published ? 'catalogue.import.target.published' : 'catalogue.import.target.unpublished',
                    { name },
                  )}
                </SingleSelectOption>
              )),
              <SingleSelectOption key={another} value={another}>
                {text('catalogue.import.target.new')}
              </SingleSelectOption>,
            ]}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Box>
    </Flex>
  )
}

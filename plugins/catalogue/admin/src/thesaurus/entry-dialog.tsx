import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import {
  problemsOfOwn,
  thesaurusProblems,
  type OwnThesaurus,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { useState } from 'react'
import type { Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Frame, Said } from '../review/dialogs/frame.tsx'
import { WordsField } from '../review/dialogs/words-field.tsx'
import { entryKinds, entryOf, fieldsOf, missingIn, type EntryForm } from './entry-words.ts'

interface Props {
  readonly form: EntryForm
  /** The draft without the entry that is being changed. */
  readonly others: OwnThesaurus
  readonly shipped: Thesaurus
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onClose: () => void
  readonly onSave: (own: OwnThesaurus) => void
}

/** One entry: how it is said, what it is taken for. What would be wrong is said before it is saved. */
export const EntryDialog = ({ form: given, others, shipped, onSave, ...frame }: Props) => {
  const text = useText()
  const locale = useLocale()
  const [form, setForm] = useState(given)
  const [asked, setAsked] = useState(false)
  const missing = missingIn(form)
  const own = { ...others, entries: [...others.entries, entryOf(form)] }
  const problems =
    missing.length > 0
      ? []
      : problemsOfOwn(shipped, own).filter(({ entry }) => entry === own.entries.length - 1)
  return (
    <Frame
      {...frame}
      title={text('catalogue.thesaurus.entry')}
      confirm={text('catalogue.thesaurus.entry.save')}
      focusAfter={() => null}
      onConfirm={() => {
        setAsked(true)
        if (missing.length === 0 && problems.length === 0) onSave(own)
      }}
    >
      <Said>{text('catalogue.thesaurus.entry.about')}</Said>
      <Field.Root name="kind">
        <Field.Label>{text('catalogue.thesaurus.kind')}</Field.Label>
        <SingleSelect
          value={form.kind}
          onChange={(value: string | number) => {
            const kind = entryKinds.find((one) => one === value)
            if (kind !== undefined) setForm({ ...form, kind })
          }}
        >
          {entryKinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {text(`catalogue.thesaurus.kind.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {fieldsOf[form.kind].map((field) => (
        <WordsField
          key={field}
          name={field}
          label={text(`catalogue.thesaurus.field.${field}`)}
          hint={text(`catalogue.thesaurus.field.${field}.hint`)}
          required={field !== 'beside'}
          value={form.typed[field] ?? ''}
          error={
            asked && missing.includes(field)
              ? text(field === 'same' ? 'catalogue.thesaurus.missing.same' : 'catalogue.thesaurus.missing')
              : null
          }
          onChange={(value) => {
            setForm({ ...form, typed: { ...form.typed, [field]: value } })
          }}
        />
      ))}
      <div role="alert">
        {asked
          ? problems.map(({ code, word }) => (
              <Typography key={`${code} ${word}`} tag="p" textColor="danger700">
                {`${word}${locale === 'zh-Hans' ? '：' : ': '}${thesaurusProblems[code][locale === 'zh-Hans' ? 'zh' : 'en']}`}
              </Typography>
            ))
          : null}
      </div>
    </Frame>
  )
}

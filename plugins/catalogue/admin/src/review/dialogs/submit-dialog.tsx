import { SingleSelect, SingleSelectOption, Field } from '@strapi/design-system'
import {
  Attribute,
  attributeNames,
  attributes,
  problem,
  problemText,
} from '@gongkai/catalogue-core/catalogue'
import {
  Ground,
  commandNames,
  groundNames,
  grounds,
  plainSheet,
  releaseFormNames,
  releaseForms,
  type ReviewSheet,
} from '@gongkai/catalogue-core/review'
import { useState } from 'react'
import * as v from 'valibot'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { ReviewView } from '../contract.ts'
import type { DialogProps } from './dialog.ts'
import { Frame, Said } from './frame.tsx'
import { WordsField } from './words-field.tsx'

/** The sheet that was returned, or a plain one; what the content says of its attribute goes before. */
const sheetToBegin = ({ latest, draft }: ReviewView): ReviewSheet => {
  const before = latest?.sheet ?? plainSheet
  const own = v.safeParse(Attribute, draft.words['attribute'])
  return own.success ? { ...before, attribute: own.output } : before
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly placeholder?: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly error?: string | null
  readonly onChange: (value: string) => void
}

const Choice = ({ name, label, value, placeholder, options, error = null, onChange }: ChoiceProps) => (
  <Field.Root name={name} required error={error ?? false}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(chosen: string | number) => {
        onChange(String(chosen))
      }}
    >
      {options.map(([option, shown]) => (
        <SingleSelectOption key={option} value={option}>
          {shown}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Error />
  </Field.Root>
)

/** 送审, with the review sheet: attribute, its ground, form, and what the drafter says of secrecy. */
export const SubmitDialog = ({ of, onCommand, ...frame }: DialogProps) => {
  const text = useText()
  const locale = useLocale()
  const [sheet, setSheet] = useState(() => sheetToBegin(of))
  const [asked, setAsked] = useState(false)
  const set = (part: Partial<ReviewSheet>): void => {
    setSheet((before) => ({ ...before, ...part }))
  }
  const needsGround = sheet.attribute !== 'active'
  const unfounded = needsGround && (sheet.ground === null || (sheet.groundText ?? '').trim() === '')
  const error = asked && unfounded ? problemText(problem('GROUND_MISSING'), locale) : null
  const name = commandNames.submit[locale]
  return (
    <Frame
      {...frame}
      title={text('catalogue.review.submit.title')}
      confirm={name}
      onConfirm={() => {
        if (unfounded) setAsked(true)
        else
          onCommand({
            does: 'submit',
            sheet: needsGround ? sheet : { ...sheet, ground: null, groundText: null },
          })
      }}
    >
      <Said>{text('catalogue.review.submit.about')}</Said>
      <Choice
        name="attribute"
        label={text('catalogue.review.sheet.attribute')}
        value={sheet.attribute}
        options={attributes.map((one) => [one, attributeNames[one][locale]])}
        onChange={(value) => {
          set({ attribute: v.parse(Attribute, value) })
        }}
      />
      {needsGround ? (
        <>
          <Choice
            name="ground"
            label={text('catalogue.review.sheet.ground')}
            value={sheet.ground}
            placeholder={text('catalogue.review.sheet.choose')}
            options={grounds.map((one) => [one, groundNames[one][locale]])}
            error={sheet.ground === null ? error : null}
            onChange={(value) => {
              set({ ground: v.parse(Ground, value) })
            }}
          />
          <WordsField
            name="groundText"
            label={text('catalogue.review.sheet.groundText')}
            required
            value={sheet.groundText ?? ''}
            error={sheet.ground === null ? null : error}
            onChange={(groundText) => {
              set({ groundText })
            }}
          />
        </>
      ) : null}
      <Choice
        name="form"
        label={text('catalogue.review.sheet.form')}
        value={sheet.form}
        options={releaseForms.map((one) => [one, releaseFormNames[one][locale]])}
        onChange={(value) => {
          set({ form: v.parse(v.picklist(releaseForms), value) })
        }}
      />
      <WordsField
        name="secrecy"
        label={text('catalogue.review.sheet.secrecy')}
        hint={text('catalogue.review.sheet.secrecyHint')}
        value={sheet.secrecy ?? ''}
        onChange={(secrecy) => {
          set({ secrecy: secrecy === '' ? null : secrecy })
        }}
      />
    </Frame>
  )
}

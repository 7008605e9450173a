import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState, type ChangeEvent } from 'react'
import { Tag } from '../import/frame/tag.tsx'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import type { Domain, Entry } from './contract.ts'
import { entryText, formOf } from './entry-words.ts'
import { Rows } from './rows.tsx'

const shownAtMost = 50

interface Props {
  readonly domains: readonly Domain[]
  readonly off: readonly string[]
  readonly disabled: boolean
  readonly onSwitch: (key: string) => void
  readonly onRewrite: (key: string, entry: Entry) => void
}

/** The entries that ship, which are switched off or rewritten and never edited: a later version may better them. */
export const ShippedSection = ({ domains, off, disabled, onSwitch, onRewrite }: Props) => {
  const text = useText()
  const locale = useLocale() === 'zh-Hans' ? 'zh' : 'en'
  const [sought, setSought] = useState('')
  const all = domains.flatMap(({ domain, entries }) =>
    entries.map((one) => ({ ...one, domain: domain[locale] })),
  )
  const wanted = sought.trim()
  // What is off stands first: it is what staff decided.
  const found =
    wanted === ''
      ? all.filter(({ key }) => off.includes(key))
      : all.filter(({ entry }) => entryText(entry).includes(wanted))
  const title = text('catalogue.thesaurus.shipped', { n: all.length, off: off.length })
  return (
    <Section title={title}>
      <Typography tag="p" textColor="neutral700">
        {text('catalogue.thesaurus.shipped.about')}
      </Typography>
      <Field.Root name="sought">
        <Field.Label>{text('catalogue.thesaurus.shipped.sought')}</Field.Label>
        <TextInput
          value={sought}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setSought(event.target.value)
          }}
        />
      </Field.Root>
      <div role="status">
        {wanted === '' ? null : (
          <Typography textColor="neutral700">
            {text('catalogue.thesaurus.shipped.found', { n: found.length })}
          </Typography>
        )}
      </div>
      {found.length === 0 ? null : (
        <Rows label={title}>
          {found.slice(0, shownAtMost).map(({ key, entry, domain }) => (
            <tr key={key}>
              <th scope="row">
                {entryText(entry)}{' '}
                {off.includes(key) ? <Tag tone="neutral">{text('catalogue.thesaurus.off')}</Tag> : null}
              </th>
              <td>{domain}</td>
              <td>
                <Flex gap={2} wrap="wrap" justifyContent="flex-end">
                  <Button
                    size="S"
                    variant="tertiary"
                    disabled={disabled}
                    aria-label={`${text(off.includes(key) ? 'catalogue.thesaurus.switchOn' : 'catalogue.thesaurus.switchOff')} ${entryText(entry)}`}
                    onClick={() => {
                      onSwitch(key)
                    }}
                  >
                    {text(
                      off.includes(key) ? 'catalogue.thesaurus.switchOn' : 'catalogue.thesaurus.switchOff',
                    )}
                  </Button>
                  {formOf(entry) === null ? null : (
                    <Button
                      size="S"
                      variant="tertiary"
                      disabled={disabled}
                      aria-label={`${text('catalogue.thesaurus.rewrite')} ${entryText(entry)}`}
                      onClick={() => {
                        onRewrite(key, entry)
                      }}
                    >
                      {text('catalogue.thesaurus.rewrite')}
                    </Button>
                  )}
                </Flex>
              </td>
            </tr>
          ))}
        </Rows>
      )}
    </Section>
  )
}

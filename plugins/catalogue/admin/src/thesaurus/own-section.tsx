import { Button, Flex, Typography } from '@strapi/design-system'
import { Plus } from '@strapi/icons'
import {
  problemsOfOwn,
  thesaurusProblems,
  type OwnThesaurus,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { Rows } from './rows.tsx'
import { entryText } from './entry-words.ts'

interface Props {
  readonly own: OwnThesaurus
  readonly shipped: Thesaurus
  readonly disabled: boolean
  readonly onAdd: () => void
  readonly onChange: (at: number) => void
  readonly onRemove: (at: number) => void
}

/** Staff's own entries in the draft, each with what is wrong with it. */
export const OwnSection = ({ own, shipped, disabled, onAdd, onChange, onRemove }: Props) => {
  const text = useText()
  const locale = useLocale() === 'zh-Hans' ? 'zh' : 'en'
  const problems = problemsOfOwn(shipped, own)
  return (
    <Section
      title={text('catalogue.thesaurus.own', { n: own.entries.length })}
      action={
        <Button startIcon={<Plus />} disabled={disabled} onClick={onAdd}>
          {text('catalogue.thesaurus.add')}
        </Button>
      }
    >
      {own.entries.length === 0 ? (
        <Typography textColor="neutral600">{text('catalogue.thesaurus.own.empty')}</Typography>
      ) : (
        <Rows label={text('catalogue.thesaurus.own', { n: own.entries.length })}>
          {own.entries.map((entry, at) => (
            <tr key={entryText(entry)}>
              <th scope="row">
                {entryText(entry)}
                {problems
                  .filter((one) => one.entry === at)
                  .map(({ code, word }) => (
                    <Typography key={`${code} ${word}`} tag="p" variant="pi" textColor="danger700">
                      {`${word} · ${thesaurusProblems[code][locale]}`}
                    </Typography>
                  ))}
              </th>
              <td>
                <Flex gap={2} wrap="wrap" justifyContent="flex-end">
                  {(['change', 'remove'] as const).map((act) => (
                    <Button
                      key={act}
                      size="S"
                      variant={act === 'change' ? 'tertiary' : 'danger-light'}
                      disabled={disabled}
                      aria-label={`${text(`catalogue.thesaurus.${act}`)} ${entryText(entry)}`}
                      onClick={() => {
                        if (act === 'change') onChange(at)
                        else onRemove(at)
                      }}
                    >
                      {text(`catalogue.thesaurus.${act}`)}
                    </Button>
                  ))}
                </Flex>
              </td>
            </tr>
          ))}
        </Rows>
      )}
    </Section>
  )
}

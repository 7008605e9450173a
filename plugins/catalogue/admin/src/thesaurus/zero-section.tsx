import { Button, Flex, Typography } from '@strapi/design-system'
import { Tag } from '../import/frame/tag.tsx'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { Rows } from './rows.tsx'
import type { ZeroWord } from './contract.ts'

interface Props {
  readonly words: readonly ZeroWord[]
  readonly onAdd: (word: string) => void
  readonly onHide: (word: string) => void
}

/** What citizens looked for in the last weeks and did not find. */
export const ZeroSection = ({ words, onAdd, onHide }: Props) => {
  const text = useText()
  return (
    <Section title={text('catalogue.thesaurus.zero', { n: words.length })}>
      <Typography tag="p" textColor="neutral700">
        {text('catalogue.thesaurus.zero.about')}
      </Typography>
      {words.length === 0 ? (
        <Typography textColor="neutral600">{text('catalogue.thesaurus.zero.empty')}</Typography>
      ) : (
        <Rows label={text('catalogue.thesaurus.zero', { n: words.length })}>
          {words.map(({ word, times, lastDay, known }) => (
            <tr key={word}>
              <th scope="row">
                {word} {known ? <Tag tone="success">{text('catalogue.thesaurus.zero.known')}</Tag> : null}
              </th>
              <td className="whole">{text('catalogue.thesaurus.zero.times', { n: times })}</td>
              <td className="whole">{text('catalogue.thesaurus.zero.last', { day: lastDay })}</td>
              <td>
                <Flex gap={2} wrap="wrap" justifyContent="flex-end">
                  <Button
                    size="S"
                    variant={known ? 'tertiary' : 'default'}
                    aria-label={`${text('catalogue.thesaurus.zero.add')} ${word}`}
                    onClick={() => {
                      onAdd(word)
                    }}
                  >
                    {text('catalogue.thesaurus.zero.add')}
                  </Button>
                  <Button
                    size="S"
                    variant="tertiary"
                    aria-label={`${text('catalogue.thesaurus.zero.hide')} ${word}`}
                    onClick={() => {
                      onHide(word)
                    }}
                  >
                    {text('catalogue.thesaurus.zero.hide')}
                  </Button>
                </Flex>
              </td>
            </tr>
          ))}
        </Rows>
      )}
    </Section>
  )
}

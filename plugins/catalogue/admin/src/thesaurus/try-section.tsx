import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState, type ChangeEvent, type FormEvent } from 'react'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText, type Text } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { Tried, type Heard } from './contract.ts'
import { useAsk } from './use-ask.ts'

const groupText = ({ said, kind, words }: Heard['groups'][number], text: Text): string =>
  `${said} · ${text(`catalogue.thesaurus.heard.${kind}`)}${kind === 'literal' ? '' : ` ${words.slice(0, 6).join('、')}`}`

interface SideProps {
  readonly title: string
  readonly heard: Heard
  readonly onFirst: (id: string) => void
}

const Side = ({ title, heard, onFirst }: SideProps) => {
  const text = useText()
  return (
    <Box tag="section" aria-label={title} flex="1 1 20rem" minWidth={0}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {title}
      </Typography>
      <ul>
        {heard.groups.map((group) => (
          <Typography key={group.said + group.kind} tag="li" variant="pi" textColor="neutral700">
            {groupText(group, text)}
          </Typography>
        ))}
      </ul>
      {heard.hits.length === 0 ? (
        <Typography tag="p" paddingTop={2}>
          {text('catalogue.thesaurus.try.nothing')}
        </Typography>
      ) : (
        <ol>
          {heard.hits.map(({ id, title: name, path, agencyName }, i) => (
            <Box key={id} tag="li" paddingTop={2}>
              <Typography tag="p">{`${String(i + 1)}. ${[...path, name].join(' › ')}`}</Typography>
              <Flex gap={2} wrap="wrap">
                <Typography variant="pi" textColor="neutral600">
                  {agencyName}
                </Typography>
                <Button
                  size="S"
                  variant="tertiary"
                  aria-label={`${text('catalogue.thesaurus.try.first')} ${name}`}
                  onClick={() => {
                    onFirst(id)
                  }}
                >
                  {text('catalogue.thesaurus.try.first')}
                </Button>
              </Flex>
            </Box>
          ))}
        </ol>
      )}
    </Box>
  )
}

interface Props {
  /** A row that should come first for what was typed. */
  readonly onJudged: (question: string, about: string) => void
}

/** A question as it is answered now and as the draft would answer it, side by side. */
export const TrySection = ({ onJudged }: Props) => {
  const text = useText()
  const [question, setQuestion] = useState('')
  const { answer, busy, failure, ask } = useAsk('/catalogue/thesaurus/trial', Tried)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (question.trim() !== '') void ask({ question })
  }
  return (
    <Section title={text('catalogue.thesaurus.try')}>
      <form onSubmit={submit}>
        <Flex gap={2} alignItems="flex-end" wrap="wrap">
          <Box flex="1 1 20rem">
            <Field.Root name="question">
              <Field.Label>{text('catalogue.thesaurus.try.question')}</Field.Label>
              <TextInput
                value={question}
                maxLength={200}
                onChange={(event: ChangeEvent<HTMLInputElement>) => {
                  setQuestion(event.target.value)
                }}
              />
            </Field.Root>
          </Box>
          <Button type="submit" loading={busy}>
            {text('catalogue.thesaurus.try.ask')}
          </Button>
        </Flex>
      </form>
      {failure === null ? null : (
        <FailureNotice title={text('catalogue.thesaurus.try.failed')} failure={failure} />
      )}
      <div role="status">
        {answer === null ? null : (
          <Flex gap={6} alignItems="flex-start" wrap="wrap">
            {(['now', 'draft'] as const).map((side) => (
              <Side
                key={side}
                title={text(`catalogue.thesaurus.try.${side}`)}
                heard={answer[side]}
                onFirst={(id) => {
                  onJudged(question, id)
                }}
              />
            ))}
          </Flex>
        )}
      </div>
    </Section>
  )
}

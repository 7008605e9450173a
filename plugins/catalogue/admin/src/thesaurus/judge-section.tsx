import { Button, Flex, Typography } from '@strapi/design-system'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText, type Text } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { Rows } from './rows.tsx'
import { Judged, type JudgedQuestion, type Judgement } from './contract.ts'
import { useAsk } from './use-ask.ts'

const placeText = (place: number, text: Text): string =>
  place === 0 ? text('catalogue.thesaurus.place.none') : text('catalogue.thesaurus.place', { n: place })

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

const Moved = ({
  list,
  rows,
}: {
  readonly list: 'better' | 'worse'
  readonly rows: readonly Judgement[]
}) => {
  const text = useText()
  const title = text(`catalogue.thesaurus.${list}`, { n: rows.length })
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {title}
      </Typography>
      {rows.length === 0 ? null : (
        <Rows label={title}>
          {rows.map(({ question, before, after }) => (
            <tr key={question}>
              <th scope="row">{question}</th>
              <td>{`${placeText(before, text)} → ${placeText(after, text)}`}</td>
            </tr>
          ))}
        </Rows>
      )}
    </Flex>
  )
}

interface Props {
  readonly own: readonly JudgedQuestion[]
  readonly onDrop: (id: number) => void
}

/** The judged questions under the draft: which got better, which worse; and staff's own questions among them. */
export const JudgeSection = ({ own, onDrop }: Props) => {
  const text = useText()
  const { answer, busy, failure, ask } = useAsk('/catalogue/thesaurus/judge', Judged)
  const ownTitle = text('catalogue.thesaurus.judged.own', { n: own.length })
  return (
    <Section
      title={text('catalogue.thesaurus.judge')}
      action={
        <Button variant="secondary" loading={busy} onClick={() => void ask({})}>
          {text('catalogue.thesaurus.judge.run')}
        </Button>
      }
    >
      <Typography tag="p" textColor="neutral700">
        {text('catalogue.thesaurus.judge.about')}
      </Typography>
      {failure === null ? null : (
        <FailureNotice title={text('catalogue.thesaurus.try.failed')} failure={failure} />
      )}
      <div role="status">
        {answer === null ? null : (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="p" fontWeight="bold">
              {text('catalogue.thesaurus.judge.figures', {
                n: answer.questions,
                left: answer.left,
                first: `${percent(answer.before.first)} → ${percent(answer.after.first)}`,
                mean: `${answer.before.meanReciprocal.toFixed(3)} → ${answer.after.meanReciprocal.toFixed(3)}`,
              })}
            </Typography>
            <Moved list="worse" rows={answer.worse} />
            <Moved list="better" rows={answer.better} />
          </Flex>
        )}
      </div>
      {own.length === 0 ? null : (
        <>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {ownTitle}
          </Typography>
          <Rows label={ownTitle}>
            {own.map(({ id, question, title, by }) => (
              <tr key={id}>
                <th scope="row">{question}</th>
                <td>{title}</td>
                <td>{by}</td>
                <td>
                  <Button
                    size="S"
                    variant="danger-light"
                    aria-label={`${text('catalogue.thesaurus.remove')} ${question}`}
                    onClick={() => {
                      onDrop(id)
                    }}
                  >
                    {text('catalogue.thesaurus.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </Rows>
        </>
      )}
    </Section>
  )
}

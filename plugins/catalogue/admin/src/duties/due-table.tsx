import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { periodWords } from '@gongkai/catalogue-core/duty'
import { Link } from 'react-router-dom'
import { useLocale } from '../language/locale.ts'
import { useText, type Text, type TextId } from '../language/text.ts'
import { addressOf } from './addresses.ts'
import type { Dashboard, DueLine, Duties } from './contract.ts'

const daysWords = (daysLeft: number | null, text: Text): string => {
  if (daysLeft === null) return text('catalogue.duties.open.day')
  return daysLeft < 0
    ? text('catalogue.duties.overdue.days', { n: -daysLeft })
    : text('catalogue.duties.left.days', { n: daysLeft })
}

interface RowProps {
  readonly line: DueLine
  readonly items: Dashboard['items']
  readonly statutes: Duties['rules']['statutes']
}

const Row = ({ line, items, statutes }: RowProps) => {
  const text = useText()
  const locale = useLocale()
  const item = items[line.item] ?? ''
  const period = line.period === null ? null : periodWords(line.period, locale)
  const name = line.title ?? [line.of ?? item, period].join(' · ')
  const { answer, working } = line.explained[locale]
  const statute = statutes.find(({ id }) => id === line.statute)
  const late = line.daysLeft !== null && line.daysLeft < 0
  return (
    <Tr>
      <Td>
        <Typography
          tag={Link}
          to={line.subject === 'record' ? addressOf('record', line.key) : addressOf('item', line.item)}
          display="block"
          maxWidth="32rem"
          ellipsis
          title={name}
        >
          {name}
        </Typography>
        {line.subject === 'record' ? (
          <Typography variant="pi" textColor="neutral600" display="block" maxWidth="32rem" ellipsis>
            {item}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography textColor={late ? 'danger600' : 'neutral800'} {...(late ? { fontWeight: 'bold' } : {})}>
          {daysWords(line.daysLeft, text)}
        </Typography>
      </Td>
      <Td>
        <details>
          <Typography tag="summary">{answer}</Typography>
          {working.map((step) => (
            <Typography key={step} variant="pi" textColor="neutral600" display="block">
              {step}
            </Typography>
          ))}
          {statute === undefined ? null : (
            <Typography variant="pi" textColor="neutral600" display="block">
              {statute.source[locale]}
            </Typography>
          )}
        </details>
      </Td>
    </Tr>
  )
}

const heads = ['catalogue.duties.what', 'catalogue.duties.days', 'catalogue.duties.due'] as const

interface Props extends Omit<RowProps, 'line'> {
  readonly title: TextId
  readonly lines: readonly DueLine[]
}

/** What is due, was missed or is 待定; the working of each day unfolds. */
export const DueTable = ({ title, lines, items, statutes }: Props) => {
  const text = useText()
  if (lines.length === 0) return null
  const heading = text(title, { n: lines.length })
  return (
    <section>
      <Typography tag="h3" fontWeight="bold">
        {heading}
      </Typography>
      <Table colCount={heads.length} rowCount={lines.length + 1} aria-label={heading}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {text(head)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {lines.map((line) => (
            <Row key={`${line.subject} ${line.key}`} line={line} items={items} statutes={statutes} />
          ))}
        </Tbody>
      </Table>
    </section>
  )
}

import { Typography } from '@strapi/design-system'
import { periodWords } from '@gongkai/catalogue-core/duty'
import { useId } from 'react'
import { Link } from 'react-router-dom'
import { styled } from 'styled-components'
import { PlainTable, TableFrame } from '../import/frame/plain-table.ts'
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
    <tr>
      <th scope="row">
        <Typography
          tag={Link}
          to={line.subject === 'record' ? addressOf('record', line.key) : addressOf('item', line.item)}
          textColor="primary700"
        >
          {name}
        </Typography>
        {line.subject === 'record' ? (
          <Typography variant="pi" textColor="neutral600" display="block">
            {item}
          </Typography>
        ) : null}
      </th>
      <td>
        <Typography textColor={late ? 'danger600' : 'neutral800'} {...(late ? { fontWeight: 'bold' } : {})}>
          {daysWords(line.daysLeft, text)}
        </Typography>
      </td>
      <td>
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
      </td>
    </tr>
  )
}

const heads = ['catalogue.duties.what', 'catalogue.duties.days', 'catalogue.duties.due'] as const

/** The tables of an agency stand under each other: their columns do too. */
const Aligned = styled(PlainTable)`
  min-width: 40rem;
  table-layout: fixed;

  th:nth-child(1) {
    width: 45%;
  }

  th:nth-child(2) {
    width: 15%;
  }
`

interface Props extends Omit<RowProps, 'line'> {
  readonly title: TextId
  readonly lines: readonly DueLine[]
}

/** What is due, was missed or is 待定; the working of each day unfolds. */
export const DueTable = ({ title, lines, items, statutes }: Props) => {
  const text = useText()
  const id = useId()
  if (lines.length === 0) return null
  return (
    <section>
      <Typography tag="h3" id={id} fontWeight="bold" display="block" paddingBottom={2}>
        {text(title, { n: lines.length })}
      </Typography>
      <TableFrame role="region" aria-labelledby={id} tabIndex={0}>
        <Aligned aria-labelledby={id}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {text(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={`${line.subject} ${line.key}`} line={line} items={items} statutes={statutes} />
            ))}
          </tbody>
        </Aligned>
      </TableFrame>
    </section>
  )
}

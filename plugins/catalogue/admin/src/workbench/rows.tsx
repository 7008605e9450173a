import { Checkbox, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { Link } from 'react-router-dom'
import { Tag } from '../import/frame/tag.tsx'
import { useText } from '../language/text.ts'
import { reviewAddress } from '../review/addresses.ts'
import { inShanghai } from '../review/shanghai.ts'
import { StateTag } from '../review/state-tag.tsx'
import { keyOf } from './bulk.ts'
import type { WorkEntry } from './contract.ts'

const List = styled.ul`
  > li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
    padding: ${({ theme }) => `${theme.spaces[3]} 0`};
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  > li > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }
`

const Marks = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  padding-top: ${({ theme }) => theme.spaces[1]};
`

/** When it goes out, or until when it must be confirmed. */
const When = ({ entry }: { readonly entry: WorkEntry }) => {
  const text = useText()
  const { scheduledFor, confirmBefore, overdue } = entry
  if (scheduledFor !== null)
    return (
      <Typography variant="pi">
        {text('catalogue.work.scheduledFor', { at: inShanghai(scheduledFor) })}
      </Typography>
    )
  if (confirmBefore === null) return null
  return (
    <Typography variant="pi" fontWeight="bold" textColor="danger700">
      {text(overdue ? 'catalogue.work.overdue' : 'catalogue.work.confirmBefore', {
        at: inShanghai(confirmBefore),
      })}
    </Typography>
  )
}

interface RowsProps {
  readonly entries: readonly WorkEntry[]
  /** Null where nothing can be done to several at once. */
  readonly chosen: ReadonlySet<string> | null
  readonly onChoose: (key: string, chosen: boolean) => void
}

/** One line for each: title, agency, state, when it was changed, and why it came back. */
export const Rows = ({ entries, chosen, onChoose }: RowsProps) => {
  const text = useText()
  return (
    <List>
      {entries.map((entry) => {
        const { title, kind, agency, state, changedAt, because } = entry
        const key = keyOf(entry)
        return (
          <li key={key}>
            {chosen === null ? (
              <span />
            ) : (
              <Checkbox
                checked={chosen.has(key)}
                aria-label={text('catalogue.work.choose', { title })}
                onCheckedChange={(checked: boolean | 'indeterminate') => {
                  onChoose(key, checked === true)
                }}
              />
            )}
            <div>
              <Typography tag={Link} to={reviewAddress(entry)} fontWeight="bold" textColor="primary700">
                {title === '' ? text('catalogue.work.untitled') : title}
              </Typography>
              <Marks>
                <StateTag state={state} />
                <Typography variant="pi" textColor="neutral600">
                  {text(`catalogue.subject.${kind}`)}
                </Typography>
                {agency === null ? null : (
                  <Typography variant="pi" textColor="neutral600">
                    {agency.name}
                  </Typography>
                )}
                {entry.locale === 'en' ? <Tag tone="neutral">English</Tag> : null}
                <Typography variant="pi" textColor="neutral600">
                  {text('catalogue.work.changed', { at: inShanghai(changedAt) })}
                </Typography>
                <When entry={entry} />
              </Marks>
              {because === null ? null : (
                <Typography tag="p" variant="pi" textColor="neutral800">
                  {text(state === 'returned' ? 'catalogue.work.returnedFor' : 'catalogue.work.urgentFor', {
                    reason: because,
                  })}
                </Typography>
              )}
            </div>
          </li>
        )
      })}
    </List>
  )
}

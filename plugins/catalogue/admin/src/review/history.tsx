import { Link } from 'react-router-dom'
import { Typography } from '@strapi/design-system'
import { PlainTable, TableFrame } from '../import/frame/plain-table.ts'
import { EvidenceButton } from '../evidence/evidence-button.tsx'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { sheetAddress } from './addresses.ts'
import type { ReviewView } from './contract.ts'
import { inShanghai } from './shanghai.ts'
import { StateTag } from './state-tag.tsx'

const heads = [
  'catalogue.review.version',
  'catalogue.review.state',
  'catalogue.review.changedAt',
  'catalogue.review.releasedAt',
  'catalogue.review.ended',
  'catalogue.review.sheet',
] as const

/** Every version there was, and why it ended; each with its sheet. */
export const History = ({ view }: { readonly view: ReviewView }) => {
  const text = useText()
  const title = text('catalogue.review.history', { n: view.history.length })
  return (
    <Section
      title={title}
      action={
        view.history.some(({ releasedAt }) => releasedAt !== null) ? <EvidenceButton of={view} /> : null
      }
    >
      <TableFrame role="region" aria-label={title} tabIndex={0}>
        <PlainTable>
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
            {view.history.map(({ number, state, changedAt, releasedAt, endedAt, endedBecause }) => (
              <tr key={number}>
                <th scope="row">{text('catalogue.review.number', { n: number })}</th>
                <td>
                  <StateTag state={state} />
                </td>
                <td className="whole">{inShanghai(changedAt)}</td>
                <td className="whole">{releasedAt === null ? '—' : inShanghai(releasedAt)}</td>
                <td>
                  {endedAt === null ? '—' : inShanghai(endedAt)} {endedBecause}
                </td>
                <td>
                  <Typography
                    tag={Link}
                    to={sheetAddress(view, number)}
                    textColor="primary700"
                    aria-label={text('catalogue.review.sheetOf', { n: number })}
                  >
                    {text('catalogue.review.sheet.open')}
                  </Typography>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </TableFrame>
    </Section>
  )
}

import { Typography } from '@strapi/design-system'
import { FormattedDate, FormattedMessage } from 'react-intl'
import { readLines } from '../fields/values/rows.ts'

/** A word of a fixed list, in the panel's language; Strapi shows the stored code. */
export const ValueCell = ({ value }: { readonly value: unknown }) => (
  <Typography textColor="neutral800">
    {typeof value === 'string' && value !== '' ? <FormattedMessage id={value} defaultMessage={value} /> : '-'}
  </Typography>
)

export const DayCell = ({ value }: { readonly value: unknown }) => (
  <Typography textColor="neutral800">{typeof value === 'string' && value !== '' ? value : '-'}</Typography>
)

export const MomentCell = ({ value }: { readonly value: unknown }) => (
  <Typography textColor="neutral800">
    {typeof value === 'string' && value !== '' ? (
      <FormattedDate
        value={value}
        year="numeric"
        month="2-digit"
        day="2-digit"
        hour="2-digit"
        minute="2-digit"
        hour12={false}
        timeZone="Asia/Shanghai"
      />
    ) : (
      '-'
    )}
  </Typography>
)

export const LinesCell = ({ value }: { readonly value: unknown }) => {
  const lines = readLines(value) ?? []
  return (
    <Typography textColor="neutral800" maxWidth="24rem" ellipsis tag="p" title={lines.join(' / ')}>
      {lines.length === 0 ? '-' : lines.join(' / ')}
    </Typography>
  )
}

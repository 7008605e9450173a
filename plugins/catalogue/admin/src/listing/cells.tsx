import { Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { readLines } from '../fields/values/rows.ts'
import type { Cells } from './list-columns.ts'

const Words = ({ children }: { readonly children: ReactNode }) => (
  <Typography textColor="neutral800">{children}</Typography>
)

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

// Swedes write dates as the standard does: 2026-11-24 10:03. The zone is the bureau's, whatever the browser's.
const inShanghai = (at: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...options }).format(new Date(at))

/** The day, as the neighbouring columns of days have it; the pointer shows the time. */
const Moment = ({ at }: { readonly at: string }) => (
  <time dateTime={at} title={inShanghai(at, { dateStyle: 'short', timeStyle: 'short' })}>
    {inShanghai(at, { dateStyle: 'short' })}
  </time>
)

/** Long texts end in an ellipsis so that the columns after them stay in sight; the pointer shows the rest. */
const Short = ({ text }: { readonly text: string }) => (
  <Typography tag="p" textColor="neutral800" maxWidth="11rem" ellipsis title={text}>
    {text === '' ? '-' : text}
  </Typography>
)

export const cells: Cells = {
  code: (value) => {
    const code = textOf(value)
    return <Words>{code === null ? '-' : <FormattedMessage id={code} defaultMessage={code} />}</Words>
  },
  day: (value) => <Words>{textOf(value) ?? '-'}</Words>,
  moment: (value) => {
    const at = textOf(value)
    return <Words>{at === null ? '-' : <Moment at={at} />}</Words>
  },
  lines: (value) => <Short text={(readLines(value) ?? []).join(' / ')} />,
  text: (value) => <Short text={textOf(value) ?? ''} />,
}

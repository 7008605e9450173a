import { Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import { readLines } from '../fields/values/rows.ts'
import type { Cells } from './list-columns.ts'

const Words = ({ children }: { readonly children: ReactNode }) => (
  <Typography textColor="neutral800">{children}</Typography>
)

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const Moment = ({ at }: { readonly at: string }) => (
  <FormattedDate
    value={at}
    year="numeric"
    month="2-digit"
    day="2-digit"
    hour="2-digit"
    minute="2-digit"
    hour12={false}
    timeZone="Asia/Shanghai"
  />
)

/** Long texts end in an ellipsis so that the columns after them stay in sight; the pointer shows the rest. */
const Short = ({ text }: { readonly text: string }) => (
  <Typography tag="p" textColor="neutral800" maxWidth="14rem" ellipsis title={text}>
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

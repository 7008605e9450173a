import { Typography } from '@strapi/design-system'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { Columns } from './columns.tsx'
import type { Dashboard, Duties } from './contract.ts'
import { DueTable } from './due-table.tsx'

interface Props {
  readonly dashboard: Dashboard
  readonly rules: Duties['rules']
}

const isQuiet = ({ dueThisWeek, overdue, pending, stale, empty }: Dashboard): boolean =>
  [dueThisWeek, overdue, pending, stale, empty].every((lines) => lines.length === 0)

/** How one agency stands: the missed first. */
export const Agency = ({ dashboard, rules }: Props) => {
  const text = useText()
  const { items } = dashboard
  const { statutes } = rules
  return (
    <Section title={dashboard.agency.name}>
      {isQuiet(dashboard) ? (
        <Typography textColor="neutral600">{text('catalogue.duties.nothing')}</Typography>
      ) : null}
      <DueTable
        title="catalogue.duties.overdue"
        lines={dashboard.overdue}
        items={items}
        statutes={statutes}
      />
      <DueTable
        title="catalogue.duties.week"
        lines={dashboard.dueThisWeek}
        items={items}
        statutes={statutes}
      />
      <DueTable
        title="catalogue.duties.pending"
        lines={dashboard.pending}
        items={items}
        statutes={statutes}
      />
      <Columns dashboard={dashboard} rules={rules} />
    </Section>
  )
}

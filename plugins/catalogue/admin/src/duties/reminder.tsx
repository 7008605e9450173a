import { Flex, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { useText, type TextId } from '../language/text.ts'
import type { Dashboard } from './contract.ts'
import { useDuties } from './use-duties.ts'

const counts = [
  ['catalogue.duties.overdue', 'overdue', 'danger600'],
  ['catalogue.duties.week', 'dueThisWeek', 'neutral800'],
  ['catalogue.duties.stale', 'stale', 'neutral800'],
] as const satisfies readonly (readonly [TextId, keyof Dashboard, string])[]

/** On the panel's first page: how many are overdue, due this week and quiet, over the agencies of whoever looks. */
export const Reminder = () => {
  const text = useText()
  const seen = useDuties(1)
  if (seen.is === 'loading') return <Widget.Loading />
  if (seen.is === 'failed') return <Widget.Error />
  const { dashboards } = seen.duties
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {counts.map(([id, part, color]) => {
        const n = dashboards.reduce((sum, dashboard) => sum + dashboard[part].length, 0)
        return (
          <Typography key={id} fontWeight="bold" textColor={n === 0 ? 'neutral600' : color}>
            {text(id, { n })}
          </Typography>
        )
      })}
    </Flex>
  )
}

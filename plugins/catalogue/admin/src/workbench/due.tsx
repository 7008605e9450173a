import { Flex, Typography } from '@strapi/design-system'
import { useRBAC } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import { dutiesPermissions } from '../duties/permissions.ts'
import { Reminder } from '../duties/reminder.tsx'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { pluginId } from '../plugin-id.ts'

/** What is overdue, due this week and quiet, for whoever may see it. */
export const Due = () => {
  const text = useText()
  const { allowedActions } = useRBAC(dutiesPermissions)
  if (allowedActions['canRead'] !== true) return null
  return (
    <Section
      title={text('catalogue.duties.title')}
      action={
        <Typography tag={Link} to={`/plugins/${pluginId}/duties`} textColor="primary700">
          {text('catalogue.duties.open')}
        </Typography>
      }
    >
      <Flex direction="column" alignItems="stretch">
        <Reminder />
      </Flex>
    </Section>
  )
}

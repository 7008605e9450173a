import type { PlannedImport } from '@gongkai/catalogue-core/import'
import { Box, Flex, Typography } from '@strapi/design-system'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../language/text.ts'
import { Moment } from '../../operations/moment.tsx'
import { Notice } from '../frame/notice.tsx'
import { Differences } from './differences.tsx'
import { headFieldName, verdictNames } from './plan-names.ts'

const Head = ({ plan }: { readonly plan: PlannedImport }) => {
  const text = useText()
  const { outcome, fields } = plan.head
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>
        {text(`catalogue.import.head.${outcome}`, { name: plan.catalogue?.name ?? plan.agency.name })}
      </Typography>
      {fields.length === 0 ? null : (
        <details>
          <summary>{text('catalogue.import.head.fields', { n: fields.length })}</summary>
          <Differences
            label={text('catalogue.import.head.label')}
            differences={fields.map(({ field, present, file, verdict }) => ({
              field: text(headFieldName(field)),
              present,
              file,
              verdict: text(verdictNames[verdict]),
            }))}
          />
        </details>
      )}
    </Flex>
  )
}

/** What concerns the import as a whole: the catalogue itself, the same file imported before, rows said twice. */
export const PlanNotes = ({ plan }: { readonly plan: PlannedImport }) => {
  const text = useText()
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Head plan={plan} />
      {plan.again === null ? null : (
        <Notice tone="warning" title={text('catalogue.import.again.title')}>
          <Typography tag="p">
            <FormattedMessage
              id="catalogue.import.again"
              values={{ id: plan.again.id, at: <Moment at={plan.again.at} /> }}
            />
          </Typography>
        </Notice>
      )}
      {plan.duplicates.length === 0 ? null : (
        <Notice
          tone="warning"
          title={text('catalogue.import.duplicates.title', { n: plan.duplicates.length })}
        >
          <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }} maxHeight="20rem" overflow="auto">
            {plan.duplicates.map(({ row, of, same }) => (
              <Typography tag="li" key={`${String(row)} ${same}`}>
                {text(`catalogue.import.duplicate.${same}`, { row, of })}
              </Typography>
            ))}
          </Box>
        </Notice>
      )}
    </Flex>
  )
}

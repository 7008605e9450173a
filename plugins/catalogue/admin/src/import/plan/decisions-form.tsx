import type { PlannedImport, RowChoice } from '@gongkai/catalogue-core/import'
import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system'
import { useRBAC } from '@strapi/strapi/admin'
import { useText } from '../../language/text.ts'
import type { Draft } from '../draft.ts'
import { withdrawPermissions } from '../permissions.ts'

const kinds = [
  { choice: 'conflicts', outcome: 'conflict' },
  { choice: 'deleted', outcome: 'deleted' },
  { choice: 'gone', outcome: 'gone' },
] as const

interface Props {
  readonly plan: PlannedImport
  readonly decisions: Draft['decisions']
  readonly onDecisions: (changed: Partial<Omit<Draft['decisions'], 'rows'>>) => void
}

/** Choices for all rows of a kind. Only kinds that occur are asked about. */
export const DecisionsForm = ({ plan, decisions, onDecisions }: Props) => {
  const text = useText()
  const { allowedActions } = useRBAC(withdrawPermissions)
  const mayWithdraw = allowedActions['canWithdraw'] === true
  const present = kinds.filter(({ outcome }) => plan.counts[outcome] > 0)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {present.length === 0 ? null : (
        <Flex gap={4} alignItems="flex-start" wrap="wrap">
          {present.map(({ choice, outcome }) => (
            <Box key={choice} flex="1" minWidth="24rem">
              <Field.Root hint={text(`catalogue.import.decision.${choice}.hint`)}>
                <Field.Label>
                  {text(`catalogue.import.decision.${choice}`, { n: plan.counts[outcome] })}
                </Field.Label>
                <SingleSelect
                  value={decisions[choice]}
                  onChange={(value) => {
                    const decided: RowChoice = value === 'file' ? 'file' : 'keep'
                    onDecisions({ [choice]: decided })
                  }}
                >
                  <SingleSelectOption value="keep">
                    {text(`catalogue.import.decision.${choice}.keep`)}
                  </SingleSelectOption>
                  <SingleSelectOption value="file" disabled={choice === 'gone' && !mayWithdraw}>
                    {text(`catalogue.import.decision.${choice}.file`)}
                  </SingleSelectOption>
                </SingleSelect>
                <Field.Hint />
              </Field.Root>
            </Box>
          ))}
        </Flex>
      )}
      <Box>
        <Checkbox
          checked={decisions.publish}
          onCheckedChange={(checked) => {
            onDecisions({ publish: checked === true })
          }}
        >
          {text('catalogue.import.decision.publish')}
        </Checkbox>
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {text('catalogue.import.decision.publish.hint')}
        </Typography>
      </Box>
    </Flex>
  )
}

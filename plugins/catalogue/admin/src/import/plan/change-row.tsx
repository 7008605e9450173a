import { problemText } from '@gongkai/catalogue-core/catalogue'
import type { PlannedRow, RowChoice } from '@gongkai/catalogue-core/import'
import { Box, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { ChevronDown, ChevronUp } from '@strapi/icons'
import { useId, useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { Tag } from '../frame/tag.tsx'
import { Differences } from './differences.tsx'
import { doingNames, fieldName, matchNames, outcomeNames, outcomeTones, verdictNames } from './plan-names.ts'

/** Outcomes in which a person may decide for one row; of the others the file leaves nothing to decide. */
const decidable: ReadonlySet<string> = new Set(['create', 'update', 'kept', 'conflict', 'deleted'])
const asAll = 'all'

interface ChoiceProps {
  readonly row: number
  readonly name: string
  readonly choice: RowChoice | null
  readonly onChoice: (row: number, choice: RowChoice | null) => void
}

const RowDecision = ({ row, name, choice, onChoice }: ChoiceProps) => {
  const text = useText()
  return (
    <Box minWidth="16rem">
      <SingleSelect
        size="S"
        aria-label={text('catalogue.import.choice.row', { row, name })}
        value={choice ?? asAll}
        onChange={(value) => {
          onChoice(row, value === 'keep' || value === 'file' ? value : null)
        }}
      >
        <SingleSelectOption value={asAll}>{text('catalogue.import.choice.all')}</SingleSelectOption>
        <SingleSelectOption value="keep">{text('catalogue.import.choice.keep')}</SingleSelectOption>
        <SingleSelectOption value="file">{text('catalogue.import.choice.file')}</SingleSelectOption>
      </SingleSelect>
    </Box>
  )
}

interface Props {
  readonly planned: PlannedRow
  readonly width: number
  readonly choice: RowChoice | null
  readonly onChoice: ChoiceProps['onChoice']
}

/** What becomes of one row, and, opened, how it reads here and in the file. */
export const ChangeRow = ({ planned, width, choice, onChoice }: Props) => {
  const text = useText()
  const locale = useLocale()
  const details = useId()
  // Who must decide wants to see between what.
  const [open, setOpen] = useState(planned.outcome === 'conflict')
  const { row, outcome, path, number, match, fields, does, publishes, problems } = planned
  const name = path.join(' › ')
  return (
    <>
      <tr>
        <td>{row ?? '—'}</td>
        <th scope="row">
          {number === null ? '' : `${number} `}
          {name}
        </th>
        <td>
          <Tag tone={outcomeTones[outcome]}>{text(outcomeNames[outcome])}</Tag>
        </td>
        <td>
          {match === null ? '—' : text(matchNames[match.by], { percent: Math.round(match.likeness * 100) })}
        </td>
        <td>
          {text(doingNames[does])}
          {publishes ? <strong>{text('catalogue.import.publishes')}</strong> : null}
          {problems.map((problem) => (
            <Typography tag="p" key={problem.code} textColor="danger700" variant="pi">
              {text('catalogue.import.barred', { reason: problemText(problem, locale) })}
            </Typography>
          ))}
        </td>
        <td>
          {row !== null && decidable.has(outcome) ? (
            <RowDecision row={row} name={name} choice={choice} onChoice={onChoice} />
          ) : (
            '—'
          )}
        </td>
        <td>
          {fields.length === 0 ? null : (
            <IconButton
              withTooltip={false}
              label={text(open ? 'catalogue.import.difference.close' : 'catalogue.import.difference.open', {
                n: fields.length,
                name,
              })}
              aria-expanded={open}
              aria-controls={details}
              onClick={() => {
                setOpen(!open)
              }}
            >
              {open ? <ChevronUp /> : <ChevronDown />}
            </IconButton>
          )}
        </td>
      </tr>
      {open && fields.length > 0 ? (
        <tr id={details}>
          <td colSpan={width}>
            <Differences
              label={text('catalogue.import.difference.label', { name })}
              differences={fields.map(({ verdict, field, ...sides }) => ({
                ...sides,
                field: text(fieldName(field)),
                verdict: text(verdictNames[verdict]),
              }))}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}

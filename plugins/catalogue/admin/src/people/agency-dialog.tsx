import { Box, Checkbox, Flex, Typography } from '@strapi/design-system'
import { correctable, reviewRights, stepNames } from '@gongkai/catalogue-core/review'
import { useState } from 'react'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Frame, Said } from '../review/dialogs/frame.tsx'
import type { Agency } from './contract.ts'
import type { DialogProps } from './dialog.ts'

interface ChoicesProps<T extends string> {
  readonly legend: string
  readonly options: readonly T[]
  readonly chosen: readonly T[]
  readonly nameOf: (option: T) => string
  readonly onChange: (chosen: readonly T[]) => void
}

const Choices = <T extends string>({ legend, options, chosen, nameOf, onChange }: ChoicesProps<T>) => (
  <Box tag="fieldset" borderStyle="none">
    <Typography tag="legend" variant="pi" fontWeight="bold">
      {legend}
    </Typography>
    <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
      {options.map((option) => (
        <Checkbox
          key={option}
          checked={chosen.includes(option)}
          onCheckedChange={(checked: boolean | 'indeterminate') => {
            // In the order in which they are listed, whichever was ticked first.
            onChange(options.filter((one) => (one === option ? checked === true : chosen.includes(one))))
          }}
        >
          {nameOf(option)}
        </Checkbox>
      ))}
    </Flex>
  </Box>
)

interface Props extends DialogProps {
  readonly agency: Agency
}

/** The steps by which an agency reviews, and what it lets go public at once. */
export const AgencyDialog = ({ agency, onSave, ...frame }: Props) => {
  const text = useText()
  const locale = useLocale()
  const [steps, setSteps] = useState<Agency['steps'][number][]>(agency.steps)
  const [safeFields, setSafeFields] = useState<Agency['safeFields'][number][]>(agency.safeFields)
  const [asked, setAsked] = useState(false)
  return (
    <Frame
      {...frame}
      title={text('catalogue.people.settings', { name: agency.name })}
      confirm={text('catalogue.people.save')}
      onConfirm={() => {
        if (steps.length === 0) setAsked(true)
        else onSave(`/catalogue/people/agencies/${agency.slug}`, { steps, safeFields })
      }}
    >
      <Said>{text('catalogue.people.settings.about')}</Said>
      <Choices
        legend={text('catalogue.people.steps')}
        options={reviewRights}
        chosen={steps}
        nameOf={(step) => stepNames[step][locale]}
        onChange={(chosen) => {
          setSteps([...chosen])
        }}
      />
      <div role="alert">
        {asked && steps.length === 0 ? (
          <Typography textColor="danger700">{text('catalogue.people.steps.one')}</Typography>
        ) : null}
      </div>
      <Choices
        legend={text('catalogue.people.safe')}
        options={correctable}
        chosen={safeFields}
        nameOf={(field) => text(`content-manager.content-types.plugin::catalogue.agency.${field}`)}
        onChange={(chosen) => {
          setSafeFields([...chosen])
        }}
      />
    </Frame>
  )
}

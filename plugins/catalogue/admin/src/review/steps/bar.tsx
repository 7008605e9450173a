import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { commandNames, type CommandName } from '@gongkai/catalogue-core/review'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { ReviewView, Step } from '../contract.ts'
import type { Acting } from '../use-review.ts'
import { arrowTo } from './arrow-keys.ts'
import { Refused } from './refused.tsx'
import { nextSteps, toneOf } from './next.ts'
import { useSteps } from './use-steps.tsx'

interface ToolbarProps {
  readonly steps: readonly Step[]
  readonly onStep: (does: CommandName) => void
}

/** One stop of the tab key; the arrows lead from step to step. */
const Toolbar = ({ steps, onStep }: ToolbarProps) => {
  const text = useText()
  const locale = useLocale()
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const stop = Math.min(at, steps.length - 1)
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])]
    const to = arrowTo(event.key, stop, buttons.length)
    if (to === null) return
    event.preventDefault()
    setAt(to)
    buttons[to]?.focus()
  }
  return (
    <Flex
      ref={place}
      role="toolbar"
      aria-label={text('catalogue.review.steps')}
      gap={3}
      wrap="wrap"
      onKeyDown={move}
    >
      {steps.map(({ does }, i) => (
        <Button
          key={does}
          size="L"
          variant={toneOf(does)}
          tabIndex={i === stop ? 0 : -1}
          onFocus={() => {
            setAt(i)
          }}
          onClick={() => {
            onStep(does)
          }}
        >
          {commandNames[does][locale]}
        </Button>
      ))}
    </Flex>
  )
}

interface Props {
  readonly view: ReviewView
  readonly run: Acting['run']
}

/** What may be done now, what may not and why, and how the last step went. */
export const StepsBar = ({ view, run }: Props) => {
  const text = useText()
  const locale = useLocale()
  const { begin, dialog, done, outcome } = useSteps(view, run)
  const urgent = view.published?.urgent ?? null
  const { allowed, refused, others } = nextSteps(
    view.commands,
    view.latest?.state ?? null,
    urgent?.confirmedAt === null,
  )
  return (
    <Box
      tag="section"
      aria-label={text('catalogue.review.steps')}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
    >
      <Typography
        tag="p"
        ref={outcome}
        role="status"
        tabIndex={-1}
        fontWeight="bold"
        textColor="success700"
        paddingBottom={done === null ? 0 : 4}
      >
        {done === null ? '' : text('catalogue.review.done', { step: commandNames[done][locale] })}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {allowed.length === 0 ? (
          <Typography>{text('catalogue.review.noStep')}</Typography>
        ) : (
          <Toolbar
            steps={allowed}
            onStep={(does) => {
              if (does !== 'keep') begin(does)
            }}
          />
        )}
        <Refused refused={refused} others={others} />
      </Flex>
      {dialog}
    </Box>
  )
}

import { Box, Flex, Typography } from '@strapi/design-system'
import { Children, useId, type ReactNode } from 'react'
import { useText } from '../language/text.ts'
import { understandingId, type UnderstoodField } from './fields.ts'

interface Props {
  readonly field: UnderstoodField
  readonly children: ReactNode
}

/** What is understood of one field. Said politely: a person who types hears what changed when they pause. */
export const Understood = ({ field, children }: Props) => {
  const text = useText()
  const id = useId()
  const nothing = Children.toArray(children).length === 0
  return (
    <Box tag="section" aria-labelledby={id}>
      <Typography id={id} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {text(`content-manager.content-types.plugin::catalogue.item.${field}`)}
      </Typography>
      <Box id={understandingId(field)} aria-live="polite" paddingTop={1}>
        {nothing ? (
          <Typography variant="pi" textColor="neutral600">
            {text('catalogue.understanding.nothing')}
          </Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {children}
          </Flex>
        )}
      </Box>
    </Box>
  )
}

interface LineProps {
  /** Not understood, or doubtful: to be looked at. */
  readonly doubt?: boolean
  readonly children: ReactNode
}

export const Line = ({ doubt = false, children }: LineProps) => (
  <Box
    tag="li"
    paddingLeft={2}
    borderStyle="solid"
    borderWidth="0 0 0 2px"
    borderColor={doubt ? 'warning600' : 'neutral200'}
  >
    <Typography variant="pi" textColor="neutral800">
      {children}
    </Typography>
  </Box>
)

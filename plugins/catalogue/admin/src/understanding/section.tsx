import { Box, Flex, Typography } from '@strapi/design-system'
import { useId, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** A heading and its lines, read out as they change. */
export const Section = ({ title, children }: Props) => {
  const id = useId()
  return (
    <Box tag="section" aria-labelledby={id}>
      <Typography id={id} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Box aria-live="polite" paddingTop={1}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {children}
        </Flex>
      </Box>
    </Box>
  )
}

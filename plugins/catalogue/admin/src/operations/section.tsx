import { Box, Flex, Typography } from '@strapi/design-system'
import { useId, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

export const Section = ({ title, action, children }: Props) => {
  const id = useId()
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography tag="h2" id={id} variant="delta">
            {title}
          </Typography>
          {action}
        </Flex>
        {children}
      </Flex>
    </Box>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

/** One line of a description list. */
export const Fact = ({ name, children }: FactProps) => (
  <Flex tag="div" gap={4} alignItems="baseline" paddingTop={1} paddingBottom={1}>
    <Typography tag="dt" textColor="neutral600" minWidth="12rem">
      {name}
    </Typography>
    <Typography tag="dd" textColor="neutral800">
      {children}
    </Typography>
  </Flex>
)

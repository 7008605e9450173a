import { Box, Flex, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.ts'
import type { Failure } from '../failure.ts'

interface Props {
  readonly tone: 'danger' | 'warning' | 'success'
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** Strapi's alert without its button for closing: what is said here holds until something is done about it. */
export const Notice = ({ tone, title, action, children }: Props) => (
  <Box
    role={tone === 'success' ? 'status' : 'alert'}
    background={`${tone}100`}
    borderColor={`${tone}200`}
    hasRadius
    padding={4}
  >
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
      <Flex direction="column" alignItems="stretch" gap={2} flex="1 1 16rem" minWidth={0}>
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {children}
      </Flex>
      {/* A button is not squeezed by a long text: it goes below. */}
      {action === undefined ? null : <Box shrink={0}>{action}</Box>}
    </Flex>
  </Box>
)

interface FailureProps {
  readonly title: string
  readonly failure: Failure
  readonly action?: ReactNode
}

/** A request that failed: what was to be done, why it was not, and each reason by itself. */
export const FailureNotice = ({ title, failure, action }: FailureProps) => {
  const text = useText()
  return (
    <Notice tone="danger" title={title} action={action}>
      {failure.reasons.length === 0 ? (
        <Typography tag="p" textColor="neutral800">
          {failure.message ?? text('catalogue.import.unreachable')}
        </Typography>
      ) : (
        // The message is these in one line.
        <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
          {failure.reasons.map((reason) => (
            <Typography tag="li" key={reason} textColor="neutral800">
              {reason}
            </Typography>
          ))}
        </Box>
      )}
    </Notice>
  )
}

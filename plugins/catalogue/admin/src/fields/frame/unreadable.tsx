import { Box, Flex, Typography } from '@strapi/design-system'
import { useText } from '../../language/text.ts'

/** A value we do not understand is shown as it is stored and left alone: better unedited than lost. */
export const Unreadable = ({ value }: { readonly value: unknown }) => {
  const text = useText()
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography role="alert" variant="pi" textColor="danger600">
        {text('catalogue.unreadable')}
      </Typography>
      <Box
        tag="pre"
        background="neutral100"
        padding={3}
        hasRadius
        maxHeight="24rem"
        overflow="auto"
        tabIndex={0}
        aria-label={text('catalogue.unreadable.stored')}
      >
        <Typography variant="pi" textColor="neutral800">
          {JSON.stringify(value, null, 2)}
        </Typography>
      </Box>
    </Flex>
  )
}

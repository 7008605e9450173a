import { Box, Flex, Typography } from '@strapi/design-system'
import { useText } from '../language/text.ts'
import { Basis } from './basis.tsx'
import { Channels } from './channels.tsx'
import { Deadline } from './deadline.tsx'
import { Departments } from './departments.tsx'
import { Phones } from './phones.tsx'
import { useTies } from './ties.ts'
import { useAgency } from './use-agency.ts'

interface Props {
  readonly documentId: string | null
}

/** Everything that is understood of the form as it stands, in the form's order. It shows and never writes. */
export const Understanding = ({ documentId }: Props) => {
  const text = useText()
  const seen = useAgency(documentId)
  const place = useTies()
  return (
    <Box ref={place} width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="pi" textColor="neutral600">
          {text('catalogue.understanding.about')}
        </Typography>
        <Basis />
        <Departments field="publisher" seen={seen} />
        <Departments field="responsible" seen={seen} />
        <Deadline />
        <Channels />
        <Phones />
      </Flex>
    </Box>
  )
}

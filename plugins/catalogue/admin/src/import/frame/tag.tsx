import { Box, Typography } from '@strapi/design-system'

export type TagTone = 'danger' | 'warning' | 'success' | 'primary' | 'secondary' | 'neutral'

interface Props {
  readonly tone: TagTone
  readonly children: string
}

/** A word with a colour. Strapi's own badge writes it in that colour too, which is not enough contrast to be read. */
export const Tag = ({ tone, children }: Props) => (
  <Box
    tag="span"
    display="inline-block"
    background={`${tone}100`}
    borderColor={`${tone}200`}
    hasRadius
    paddingLeft={2}
    paddingRight={2}
    className="whole"
  >
    <Typography variant="pi" fontWeight="bold" textColor="neutral800">
      {children}
    </Typography>
  </Box>
)

import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { Tag } from '../../import/frame/tag.tsx'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { Finding } from '../contract.ts'

const Context = styled.blockquote`
  margin: 0;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  overflow-wrap: anywhere;
  white-space: pre-wrap;

  mark {
    background: ${({ theme }) => theme.colors.warning200};
    color: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    text-decoration: underline;
  }
`

const canMask = ({ file, masked }: Finding): boolean => file === null && masked !== null

interface Props {
  readonly finding: Finding
  /** The draft may be changed and decided on now, by this person. */
  readonly open: boolean
  readonly busy: boolean
  readonly onMask: () => void
  readonly onKeep: () => void
}

/** One finding: where, in which words, what it is, and what can be done about it. */
export const FindingView = ({ finding, open, busy, onMask, onKeep }: Props) => {
  const text = useText()
  const locale = useLocale()
  const { blocks, kept, place, problem, context, masked, file } = finding
  const name = `${place[locale]} ${finding.text}`
  return (
    <Box tag="li" paddingBottom={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Tag tone={kept !== null ? 'success' : blocks ? 'danger' : 'warning'}>
            {text(
              kept !== null
                ? 'catalogue.review.finding.kept'
                : blocks
                  ? 'catalogue.review.finding.blocks'
                  : 'catalogue.review.finding.warns',
            )}
          </Tag>
          <Typography>{problem[locale]}</Typography>
        </Flex>
        <Context>
          {context.before}
          <mark>{finding.text}</mark>
          {context.after}
        </Context>
        {kept === null ? null : (
          <Typography variant="pi" textColor="neutral800">
            {text(
              kept.confirmedBy === null
                ? 'catalogue.review.finding.keptBy'
                : 'catalogue.review.finding.keptConfirmed',
              { name: kept.name, reason: kept.reason },
            )}
          </Typography>
        )}
        {open ? (
          <Flex gap={2} wrap="wrap">
            {canMask(finding) ? (
              <Button
                size="S"
                variant="secondary"
                disabled={busy}
                aria-label={text('catalogue.review.finding.maskOne', { name, masked: masked ?? '' })}
                onClick={onMask}
              >
                {text('catalogue.review.finding.mask', { masked: masked ?? '' })}
              </Button>
            ) : null}
            {kept === null ? (
              <Button
                size="S"
                variant="tertiary"
                disabled={busy}
                aria-label={text('catalogue.review.finding.keepOne', { name })}
                onClick={onKeep}
              >
                {text('catalogue.review.finding.keep')}
              </Button>
            ) : null}
            {file === null ? null : (
              <Typography variant="pi" textColor="neutral600">
                {text('catalogue.review.finding.inFile')}
              </Typography>
            )}
          </Flex>
        ) : null}
      </Flex>
    </Box>
  )
}

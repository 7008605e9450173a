import {
  findingText,
  findingWhy,
  placeText,
  severityOf,
  type Finding,
} from '@gongkai/catalogue-core/document'
import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { Tag } from '../frame/tag.tsx'
import { placesOf, type FindingPlace, type Shown } from './finding-place.ts'

const Why = styled.details`
  color: ${({ theme }) => theme.colors.neutral700};

  summary {
    width: fit-content;
    color: ${({ theme }) => theme.colors.primary700};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    cursor: pointer;
  }
`

const tones = { error: 'danger', warning: 'warning', note: 'neutral' } as const

interface Props {
  readonly finding: Finding
  readonly shown: Shown
  readonly onPlace: (place: FindingPlace) => void
}

/** One finding: how grave, what, where; and why it matters, for who wants to know. */
export const FindingEntry = ({ finding, shown, onPlace }: Props) => {
  const text = useText()
  const locale = useLocale()
  const severity = severityOf(finding)
  const where = [
    ...(finding.row === null ? [] : [text('catalogue.import.finding.row', { n: finding.row })]),
    ...(finding.at === null ? [] : [placeText(finding.at, locale)]),
  ].join(' · ')
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderWidth="0 0 1px"
      borderStyle="solid"
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={1} flex="1">
          <Flex gap={2} alignItems="center" wrap="wrap">
            <Tag tone={tones[severity]}>{text(`catalogue.import.severity.${severity}`)}</Tag>
            <Typography variant="pi" textColor="neutral600">
              {finding.code}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {where}
            </Typography>
          </Flex>
          <Typography>{findingText(finding, locale)}</Typography>
          <Why>
            <summary>{text('catalogue.import.finding.why')}</summary>
            <Typography tag="p">{findingWhy(finding.code, locale)}</Typography>
          </Why>
        </Flex>
        <Flex gap={2}>
          {placesOf(finding, shown).map((place) => (
            <Button
              key={place.view}
              size="S"
              variant="tertiary"
              aria-label={`${text(`catalogue.import.finding.${place.view}`)}：${where}`}
              onClick={() => {
                onPlace(place)
              }}
            >
              {text(`catalogue.import.finding.${place.view}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
    </Box>
  )
}

import { Box, Flex, Typography } from '@strapi/design-system'
import { stepNames } from '@gongkai/catalogue-core/review'
import { Notice } from '../import/frame/notice.tsx'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { authorName } from './authors.ts'
import type { ReviewView, Version } from './contract.ts'
import { Fact } from './fact.tsx'
import { inShanghai } from './shanghai.ts'
import { StateTag } from './state-tag.tsx'

const Urgent = ({ published }: { readonly published: Version | null }) => {
  const text = useText()
  const urgent = published?.urgent ?? null
  if (urgent?.confirmedAt !== null) return null
  return (
    <Notice tone="danger" title={text('catalogue.review.urgent')}>
      <Typography>
        {text('catalogue.review.urgent.detail', {
          name: urgent.name,
          reason: urgent.reason,
          before: urgent.confirmBefore === null ? '—' : inShanghai(urgent.confirmBefore),
        })}
      </Typography>
    </Notice>
  )
}

/** What stands: which version, in which state, whose, since when, and how far its review is. */
export const Facts = ({ view }: { readonly view: ReviewView }) => {
  const text = useText()
  const locale = useLocale()
  const { latest, published, people, agency, step } = view
  return (
    <Section title={text('catalogue.review.standing')}>
      <Urgent published={published} />
      {latest?.state === 'returned' ? (
        <Notice tone="warning" title={text('catalogue.review.returned')}>
          <Typography>{latest.returnedBecause}</Typography>
        </Notice>
      ) : null}
      <Box tag="dl">
        <Fact name={text('catalogue.review.agency')}>
          {agency?.name ?? text('catalogue.review.noAgency')}
        </Fact>
        {latest === null ? null : (
          <>
            <Fact name={text('catalogue.review.version')}>
              <Flex gap={2} wrap="wrap">
                <span>{text('catalogue.review.number', { n: latest.number })}</span>
                <StateTag state={latest.state} />
                {step === null ? null : <span>{stepNames[step][locale]}</span>}
              </Flex>
            </Fact>
            <Fact name={text('catalogue.review.authors')}>
              {latest.authors
                .map((author) => authorName(author, people, text))
                .join(locale === 'zh-Hans' ? '、' : ', ')}
            </Fact>
            {latest.taken.map(({ step: taken, name, at, opinion }) => (
              <Fact key={taken} name={stepNames[taken][locale]}>
                {text('catalogue.review.taken', { name, at: inShanghai(at) })}
                {opinion === null ? '' : ` ${opinion}`}
              </Fact>
            ))}
            {latest.scheduledFor === null ? null : (
              <Fact name={text('catalogue.review.scheduledFor')}>{inShanghai(latest.scheduledFor)}</Fact>
            )}
            {latest.endedAt === null ? null : (
              <Fact name={text('catalogue.review.ended')}>
                {inShanghai(latest.endedAt)} {latest.endedBecause}
              </Fact>
            )}
          </>
        )}
        {published?.releasedAt == null ? null : (
          <Fact name={text('catalogue.review.public')}>
            {text('catalogue.review.publicSince', {
              n: published.number,
              at: inShanghai(published.releasedAt),
              name: published.releasedBy === null ? '—' : authorName(published.releasedBy, people, text),
            })}
          </Fact>
        )}
      </Box>
    </Section>
  )
}

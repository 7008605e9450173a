import type { ImportSummary } from '@gongkai/catalogue-core/import'
import { Box, Typography } from '@strapi/design-system'
import { useEffect, useRef } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { Section } from '../../operations/section.tsx'
import { Notice } from '../frame/notice.tsx'
import { isActive } from './active.ts'
import { countsText } from './counts-text.ts'
import { ItemsLink } from './items-link.tsx'
import { Progress } from './progress.tsx'

interface Props {
  readonly summary: ImportSummary
  /** It was begun here and now: the button pressed for it is gone, so the keyboard is taken along. */
  readonly begun: boolean
}

/** The import just committed (or still running from before), until it has ended and how it did. */
export const ProgressSection = ({ summary, begun }: Props) => {
  const text = useText()
  const locale = useLocale()
  const place = useRef<HTMLDivElement>(null)
  const { state, file, problem, published } = summary
  useEffect(() => {
    if (!begun) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'center' })
  }, [begun])
  return (
    <Box ref={place} tabIndex={-1}>
      <Section title={text(`catalogue.import.now.${state}`, { file: file.name })}>
        {isActive(summary) ? (
          <>
            <Progress summary={summary} />
            <Typography textColor="neutral600">{text('catalogue.import.now.leave')}</Typography>
          </>
        ) : (
          <Notice
            tone={state === 'stopped' ? 'danger' : 'success'}
            title={text(
              `catalogue.import.ended.${state === 'running' || state === 'undoing' ? 'done' : state}`,
            )}
          >
            <Typography tag="p">
              {problem === null ? countsText(summary.counts, published, text) : problem[locale]}
            </Typography>
            <ItemsLink catalogue={summary.catalogue} />
          </Notice>
        )}
      </Section>
    </Box>
  )
}

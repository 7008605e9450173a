import { Box, Flex, Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { Tag } from '../../import/frame/tag.tsx'
import { useText } from '../../language/text.ts'
import { Section } from '../../operations/section.tsx'
import type { ReviewView } from '../contract.ts'
import { comparedFields, comparedFiles, type ComparedField } from './compared.ts'
import { Files } from './files.tsx'
import { difference } from './difference.ts'
import { Runs } from './runs.tsx'
import { Sides } from './sides.ts'

interface FieldProps {
  readonly one: ComparedField
  readonly kind: ReviewView['kind']
  readonly hasPublic: boolean
}

const FieldCompared = ({ one, kind, hasPublic }: FieldProps) => {
  const text = useText()
  const intl = useIntl()
  const id = `content-manager.content-types.plugin::catalogue.${kind}.${one.field}`
  const name = intl.formatMessage({ id, defaultMessage: one.field })
  const runs = one.differs
    ? difference(one.before, one.after)
    : [{ in: 'both' as const, text: one.after }].filter((run) => run.text !== '')
  const empty = text('catalogue.review.compare.empty')
  return (
    <Box tag="section" aria-label={name} paddingTop={2}>
      <Flex gap={2} paddingBottom={2} wrap="wrap">
        <Typography tag="h3" fontWeight="bold">
          {name}
        </Typography>
        {one.differs ? <Tag tone="warning">{text('catalogue.review.compare.changed')}</Tag> : null}
        {one.formOnly ? (
          <Typography variant="pi" textColor="neutral600">
            {text('catalogue.review.compare.formOnly')}
          </Typography>
        ) : null}
      </Flex>
      <Sides>
        {hasPublic ? (
          <div role="group" aria-label={text('catalogue.review.compare.publicOf', { name })} tabIndex={0}>
            <Runs runs={runs} side="before" empty={empty} />
          </div>
        ) : null}
        <div role="group" aria-label={text('catalogue.review.compare.draftOf', { name })} tabIndex={0}>
          <Runs runs={runs} side="after" empty={empty} />
        </div>
      </Sides>
    </Box>
  )
}

/** Public text left, draft right. What is the same is folded away where there is something to compare with. */
export const Comparison = ({ view }: { readonly view: ReviewView }) => {
  const text = useText()
  const intl = useIntl()
  const { kind, draft, shown } = view
  const named = (code: string): string => {
    if (code === 'yes' || code === 'no') return text(`catalogue.review.compare.${code}`)
    // Codes have a message of that name, everything else is its own.
    return /^[a-z][A-Za-z]+$/u.test(code) ? intl.formatMessage({ id: code, defaultMessage: code }) : code
  }
  const fields = comparedFields(view, named)
  const changed = fields.filter((one) => one.differs)
  const same = fields.filter((one) => !one.differs)
  const hasPublic = shown !== null
  const list = (some: readonly ComparedField[]) =>
    some.map((one) => <FieldCompared key={one.field} one={one} kind={kind} hasPublic={hasPublic} />)
  return (
    <Section title={text(hasPublic ? 'catalogue.review.compare.title' : 'catalogue.review.compare.first')}>
      {hasPublic ? (
        <Sides aria-hidden>
          <Typography fontWeight="bold">{text('catalogue.review.compare.public')}</Typography>
          <Typography fontWeight="bold">{text('catalogue.review.compare.draft')}</Typography>
        </Sides>
      ) : null}
      {hasPublic && changed.length === 0 ? (
        <Typography textColor="neutral600">{text('catalogue.review.compare.nothing')}</Typography>
      ) : null}
      {list(changed)}
      <Files files={comparedFiles(draft, shown)} hasPublic={hasPublic} />
      {hasPublic && same.length > 0 ? (
        <details>
          <Typography tag="summary" fontWeight="bold">
            {text('catalogue.review.compare.same', { n: same.length })}
          </Typography>
          {list(same)}
        </details>
      ) : (
        list(same)
      )}
    </Section>
  )
}

import { Status, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { ConfirmButton } from './confirm-button.tsx'
import type { Search } from './contract.ts'
import { Reason } from './reason-view.tsx'
import { Fact, Section } from './section.tsx'
import type { Run } from './use-command.ts'

/** Whether a neighbouring service answers; why where it does not. */
export const Reachable = ({
  reachable,
  message,
}: {
  readonly reachable: boolean
  readonly message?: string | undefined
}) => {
  const text = useText()
  return (
    <>
      <Status variant={reachable ? 'success' : 'danger'} size="S" display="inline-flex">
        <Typography fontWeight="bold" textColor="neutral800">
          {text(reachable ? 'catalogue.operations.reachable' : 'catalogue.operations.unreachable')}
        </Typography>
      </Status>
      {message === undefined ? null : <Reason raw={message} />}
    </>
  )
}

interface Props {
  readonly search: Search
  readonly busy: string | null
  readonly run: Run
}

export const SearchSection = ({ search, busy, run }: Props) => {
  const text = useText()
  const locale = useLocale()
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  return (
    <Section
      title={text('catalogue.operations.search')}
      action={
        <ConfirmButton
          label={text('catalogue.operations.reindex')}
          question={text('catalogue.operations.reindex.question')}
          icon={<ArrowClockwise />}
          loading={busy === 'reindex'}
          disabled={busy !== null || !search.reachable}
          onConfirm={() => {
            void run('reindex')
          }}
        />
      }
    >
      <dl>
        <Fact name={text('catalogue.operations.service')}>
          <Reachable {...search} />
        </Fact>
        <Fact name={text('catalogue.operations.documents')}>
          {search.documents === null
            ? '—'
            : text('catalogue.operations.documents.count', { n: search.documents })}
        </Fact>
        {search.filling.length === 0 ? null : (
          <Fact name={text('catalogue.operations.filling')}>
            {text('catalogue.operations.filling.languages', {
              languages: search.filling
                .map((one) => languages.of(one) ?? one)
                .join(locale === 'zh-Hans' ? '、' : ', '),
            })}
          </Fact>
        )}
      </dl>
    </Section>
  )
}

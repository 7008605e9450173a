import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { Tag } from '../import/frame/tag.tsx'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { inShanghai } from '../review/shanghai.ts'
import { Changes } from './changes.tsx'
import type { Correction, Told } from './contract.ts'

export type Ending = 'confirm' | 'revert'

const addressOf = ({ kind, about, language }: Correction): string =>
  `/content-manager/collection-types/plugin::catalogue.${kind}/${encodeURIComponent(about)}${language === null ? '' : `?plugins[i18n][locale]=${language}`}`

/** Until when, by whom it ended, or that nobody did in time. */
const Standing = ({ correction }: { readonly correction: Correction }) => {
  const text = useText()
  const { state, overdue, confirmBefore, endedBy, endedAt } = correction
  if (state === 'open')
    return (
      <Typography
        tag="p"
        textColor={overdue ? 'danger700' : 'neutral800'}
        {...(overdue ? { fontWeight: 'bold' } : {})}
      >
        {text(overdue ? 'catalogue.corrections.overdue' : 'catalogue.corrections.until', {
          at: inShanghai(confirmBefore),
        })}
      </Typography>
    )
  return (
    <Typography tag="p">
      {text(`catalogue.corrections.${state}`, {
        name: endedBy ?? '—',
        at: endedAt === null ? '—' : inShanghai(endedAt),
      })}
    </Typography>
  )
}

const Reasons = ({ title, because }: { readonly title: string; readonly because: readonly Told[] }) => {
  const locale = useLocale()
  if (because.length === 0) return null
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {`${title} ${because.map((one) => one[locale]).join(' ')}`}
    </Typography>
  )
}

interface Props {
  readonly correction: Correction
  readonly onAsk: (correction: Correction, ending: Ending) => void
}

/** One change that went public at once: what, by whom, until when it must be confirmed, and what may be done now. */
export const CorrectionView = ({ correction, onAsk }: Props) => {
  const text = useText()
  const { kind, title, agency, byName, at, urgent, state, mayConfirm, mayRevert, because, revertBecause } =
    correction
  const name = `${text(`catalogue.subject.${kind}`)} · ${title}`
  return (
    <Box
      tag="li"
      paddingTop={4}
      paddingBottom={4}
      borderStyle="solid"
      borderWidth="1px 0 0"
      borderColor="neutral150"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} wrap="wrap">
          <Typography tag={Link} to={addressOf(correction)} fontWeight="bold" textColor="primary700">
            {name}
          </Typography>
          {agency === null ? null : <Typography textColor="neutral600">{agency}</Typography>}
          {urgent ? <Tag tone="danger">{text('catalogue.corrections.urgent')}</Tag> : null}
        </Flex>
        <Typography tag="p">
          {text('catalogue.corrections.by', { name: byName, at: inShanghai(at) })}
        </Typography>
        <Standing correction={correction} />
        <Changes correction={correction} />
        {state === 'open' ? (
          <>
            <Flex gap={2} wrap="wrap">
              {(['confirm', 'revert'] as const).map((ending) => (
                <Button
                  key={ending}
                  size="S"
                  variant={ending === 'confirm' ? 'default' : 'danger-light'}
                  disabled={ending === 'confirm' ? !mayConfirm : !mayRevert}
                  aria-label={`${text(`catalogue.corrections.${ending}`)} ${name}`}
                  onClick={() => {
                    onAsk(correction, ending)
                  }}
                >
                  {text(`catalogue.corrections.${ending}`)}
                </Button>
              ))}
            </Flex>
            <Reasons title={text('catalogue.corrections.confirm.not')} because={because} />
            <Reasons title={text('catalogue.corrections.revert.not')} because={revertBecause} />
          </>
        ) : null}
      </Flex>
    </Box>
  )
}

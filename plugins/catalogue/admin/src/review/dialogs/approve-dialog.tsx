import { Box, Checkbox, Flex, Typography } from '@strapi/design-system'
import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { commandNames, stepNames } from '@gongkai/catalogue-core/review'
import { useState } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { Finding, ReviewView } from '../contract.ts'
import { Unscanned } from '../findings/unscanned.tsx'
import type { DialogProps } from './dialog.ts'
import { Frame, Said } from './frame.tsx'
import { WordsField } from './words-field.tsx'

/** Personal data that the drafter wants to keep and that no second person has looked at. */
const toConfirm = ({ findings }: ReviewView): readonly Finding[] =>
  findings.filter(({ kept }) => kept !== null && kept.confirmedBy === null)

interface KeptProps {
  readonly kept: readonly Finding[]
  readonly confirmed: ReadonlySet<string>
  readonly onChange: (confirmed: ReadonlySet<string>) => void
}

const KeptList = ({ kept, confirmed, onChange }: KeptProps) => {
  const text = useText()
  const locale = useLocale()
  if (kept.length === 0) return null
  return (
    <Box role="group" aria-label={text('catalogue.review.approve.kept')}>
      <Typography tag="h3" fontWeight="bold">
        {text('catalogue.review.approve.kept')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {kept.map(({ fingerprint, place, text: found, kept: keeping }) => (
          <Checkbox
            key={fingerprint}
            checked={confirmed.has(fingerprint)}
            onCheckedChange={(checked: boolean | 'indeterminate') => {
              const next = new Set(confirmed)
              if (checked === true) next.add(fingerprint)
              else next.delete(fingerprint)
              onChange(next)
            }}
          >
            {text('catalogue.review.approve.keptOne', {
              place: place[locale],
              text: found,
              reason: keeping?.reason ?? '',
            })}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  )
}

/** 审查通过 of one step: bound to what was on screen when the dialog was opened. */
export const ApproveDialog = ({ of, onCommand, ...frame }: DialogProps) => {
  const text = useText()
  const locale = useLocale()
  const [opinion, setOpinion] = useState('')
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(false)
  const kept = toConfirm(of)
  const left = kept.filter(({ fingerprint }) => !confirmed.has(fingerprint)).length
  const name = commandNames.approve[locale]
  return (
    <Frame
      {...frame}
      title={of.step === null ? name : `${name} · ${stepNames[of.step][locale]}`}
      confirm={name}
      onConfirm={() => {
        if (left > 0) setAsked(true)
        else
          onCommand({
            does: 'approve',
            seen: of.digest,
            opinion: opinion.trim() === '' ? null : opinion.trim(),
            confirms: [...confirmed],
          })
      }}
    >
      <Said>{text('catalogue.review.approve.about', { title: of.title })}</Said>
      <Unscanned files={of.unscanned} />
      <KeptList kept={kept} confirmed={confirmed} onChange={setConfirmed} />
      {asked && left > 0 ? (
        <Typography role="alert" textColor="danger600">
          {problemText(problem('KEPT_DATA_UNCONFIRMED', { count: String(left) }), locale)}
        </Typography>
      ) : null}
      <WordsField
        name="opinion"
        label={text('catalogue.review.opinion')}
        hint={text('catalogue.review.opinionHint')}
        value={opinion}
        onChange={setOpinion}
      />
    </Frame>
  )
}

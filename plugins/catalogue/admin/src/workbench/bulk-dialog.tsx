import { problem, problemText } from '@gongkai/catalogue-core/catalogue'
import { commandNames } from '@gongkai/catalogue-core/review'
import { Box, Typography } from '@strapi/design-system'
import { useState } from 'react'
import type { Failure } from '../import/failure.ts'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { Frame, Said } from '../review/dialogs/frame.tsx'
import { WordsField } from '../review/dialogs/words-field.tsx'
import type { BulkCommand } from './bulk.ts'
import type { WorkEntry } from './contract.ts'

interface Props {
  readonly does: BulkCommand
  readonly entries: readonly WorkEntry[]
  readonly busy: boolean
  readonly failure: Failure | null
  readonly focusAfter: () => HTMLElement | null
  readonly onClose: () => void
  readonly onConfirm: (words: string) => void
}

/** Several at once are asked back, by name: whoever approves says of each that they have seen it. */
export const BulkDialog = ({ does, entries, onConfirm, ...frame }: Props) => {
  const text = useText()
  const locale = useLocale()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = does === 'return' && words.trim() === ''
  const name = commandNames[does][locale]
  return (
    <Frame
      {...frame}
      title={text('catalogue.work.bulk', { step: name, n: entries.length })}
      confirm={name}
      onConfirm={() => {
        if (missing) setAsked(true)
        else onConfirm(words)
      }}
    >
      <Said>{text(`catalogue.work.${does}.about`)}</Said>
      <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
        {entries.map(({ kind, about, locale: language, title }) => (
          <Typography tag="li" key={`${kind} ${about} ${language}`}>
            {title}
          </Typography>
        ))}
      </Box>
      {does === 'release' ? null : (
        <WordsField
          name="words"
          label={text(does === 'return' ? 'catalogue.review.reason' : 'catalogue.review.opinion')}
          required={does === 'return'}
          value={words}
          error={asked && missing ? problemText(problem('REASON_MISSING'), locale) : null}
          onChange={setWords}
        />
      )}
    </Frame>
  )
}

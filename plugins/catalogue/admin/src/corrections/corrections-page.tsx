import { Button, Flex, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useAnswer } from '../asking/use-answer.ts'
import type { Failure } from '../import/failure.ts'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { Frame, Said } from '../review/dialogs/frame.tsx'
import { Corrections, type Correction } from './contract.ts'
import { CorrectionView, type Ending } from './correction-view.tsx'

interface Asked {
  readonly correction: Correction
  readonly ending: Ending
}

/** 快速更正: phones and the like go public as they are saved; a second person looks at each afterwards. */
const CorrectionsPage = () => {
  const text = useText()
  const { seen, reload, send } = useAnswer('/catalogue/corrections', Corrections)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState('')
  const outcome = useRef<HTMLDivElement>(null)
  if (seen.is === 'loading') return <Page.Loading />
  const all = seen.is === 'seen' ? seen.answer.corrections : []
  const lists = {
    open: all.filter(({ state }) => state === 'open'),
    ended: all.filter(({ state }) => state !== 'open'),
  }
  const act = async ({ correction, ending }: Asked): Promise<void> => {
    setBusy(true)
    const refused = await send('post', `/catalogue/corrections/${String(correction.id)}/${ending}`, {})
    setBusy(false)
    setFailure(refused)
    if (refused !== null) return
    setDone(text(`catalogue.corrections.${ending}.done`, { title: correction.title }))
    setAsked(null)
  }
  const ask = (correction: Correction, ending: Ending): void => {
    setFailure(null)
    setDone('')
    setAsked({ correction, ending })
  }
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.corrections.title')}</Page.Title>
      <Layouts.Header
        title={text('catalogue.corrections.title')}
        subtitle={text('catalogue.corrections.subtitle')}
        primaryAction={
          <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={reload}>
            {text('catalogue.operations.refresh')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {seen.is === 'failed' ? (
            <FailureNotice title={text('catalogue.corrections.unavailable')} failure={seen.failure} />
          ) : null}
          <div ref={outcome} tabIndex={-1} role="status">
            {done === '' ? null : <Typography fontWeight="bold">{done}</Typography>}
          </div>
          {(['open', 'ended'] as const).map((list) => (
            <Section key={list} title={text(`catalogue.corrections.${list}`, { n: lists[list].length })}>
              {lists[list].length === 0 ? (
                <Typography textColor="neutral600">
                  {text(
                    list === 'open' ? 'catalogue.corrections.empty' : 'catalogue.corrections.empty.ended',
                  )}
                </Typography>
              ) : (
                <ul>
                  {lists[list].map((correction) => (
                    <CorrectionView key={correction.id} correction={correction} onAsk={ask} />
                  ))}
                </ul>
              )}
            </Section>
          ))}
        </Flex>
        {asked === null ? null : (
          <Frame
            title={text(`catalogue.corrections.${asked.ending}`)}
            confirm={text(`catalogue.corrections.${asked.ending}`)}
            danger={asked.ending === 'revert'}
            busy={busy}
            failure={failure}
            // The button that opened it is gone once the correction has ended.
            focusAfter={() => (outcome.current?.textContent === '' ? null : outcome.current)}
            onClose={() => {
              setAsked(null)
            }}
            onConfirm={() => {
              void act(asked)
            }}
          >
            <Said>
              {text(`catalogue.corrections.${asked.ending}.about`, { title: asked.correction.title })}
            </Said>
          </Frame>
        )}
      </Layouts.Content>
    </Page.Main>
  )
}

export default CorrectionsPage

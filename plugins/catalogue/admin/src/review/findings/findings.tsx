import { Box, Button, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import type { Failure } from '../../import/failure.ts'
import { FailureNotice } from '../../import/frame/notice.tsx'
import { useText } from '../../language/text.ts'
import { Section } from '../../operations/section.tsx'
import type { Finding, ReviewView } from '../contract.ts'
import type { Acting, Outcome } from '../use-review.ts'
import { FindingView } from './finding-view.tsx'
import { KeepDialog } from './keep-dialog.tsx'
import { Unscanned } from './unscanned.tsx'

interface Props extends Pick<Acting, 'run' | 'mask'> {
  readonly view: ReviewView
}

/** What must be dealt with comes before what should be looked at. */
const sorted = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ blocks, kept }) => blocks && kept === null),
  ...findings.filter(({ blocks, kept }) => !blocks && kept === null),
  ...findings.filter(({ kept }) => kept !== null),
]

/** Personal data and marks of secrecy in the draft and its attachments, and what is done about each. */
export const Findings = ({ view, run, mask }: Props) => {
  const text = useText()
  const [keeping, setKeeping] = useState<{ readonly finding: Finding; readonly of: ReviewView } | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [said, setSaid] = useState('')
  const outcome = useRef<HTMLParagraphElement>(null)
  // The button that opened the dialog goes once its finding is kept.
  const kept = useRef(false)
  const { findings, unscanned } = view
  const open = view.commands.some(({ does, allowed }) => does === 'keep' && allowed)
  const maskable = findings.filter(({ file, masked }) => file === null && masked !== null)

  const act = async (doing: Promise<Outcome>, done: string): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const refusal = await doing
    setBusy(false)
    setFailure(refusal)
    if (refusal === null) setSaid(done)
    return refusal === null
  }
  const masking = async (fingerprints: readonly string[]): Promise<void> => {
    const done = text('catalogue.review.masked', { n: fingerprints.length })
    // The button went with its finding.
    if (await act(mask(fingerprints), done)) outcome.current?.focus()
  }
  const keep = async (reason: string, finding: Finding, of: ReviewView): Promise<void> => {
    const { fingerprint } = finding
    kept.current = await act(run({ does: 'keep', fingerprint, reason }, of), text('catalogue.review.kept'))
    if (kept.current) setKeeping(null)
  }
  return (
    <Section
      title={text('catalogue.review.findings', { n: findings.length })}
      action={
        open && maskable.length > 1 ? (
          <Button
            size="S"
            variant="secondary"
            disabled={busy}
            onClick={() => {
              void masking(maskable.map(({ fingerprint }) => fingerprint))
            }}
          >
            {text('catalogue.review.maskAll', { n: maskable.length })}
          </Button>
        ) : null
      }
    >
      <Typography tag="p" ref={outcome} role="status" tabIndex={-1} textColor="success700">
        {said}
      </Typography>
      {failure === null || keeping !== null ? null : (
        <FailureNotice title={text('catalogue.review.refused')} failure={failure} />
      )}
      <Unscanned files={unscanned} />
      {findings.length === 0 ? (
        <Typography>
          {text(
            unscanned.length === 0 ? 'catalogue.review.findings.none' : 'catalogue.review.findings.noneRead',
          )}
        </Typography>
      ) : (
        <Box tag="ul">
          {sorted(findings).map((finding, i) => (
            <FindingView
              // The same number may stand in a place twice.
              key={`${String(i)} ${finding.fingerprint}`}
              finding={finding}
              open={open}
              busy={busy}
              onMask={() => {
                void masking([finding.fingerprint])
              }}
              onKeep={() => {
                kept.current = false
                setFailure(null)
                setKeeping({ finding, of: view })
              }}
            />
          ))}
        </Box>
      )}
      {keeping === null ? null : (
        <KeepDialog
          finding={keeping.finding}
          busy={busy}
          failure={failure}
          focusAfter={() => (kept.current ? outcome.current : null)}
          onClose={() => {
            setKeeping(null)
          }}
          onKeep={(reason) => {
            void keep(reason, keeping.finding, keeping.of)
          }}
        />
      )}
    </Section>
  )
}

import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useState, type ReactNode } from 'react'
import type { Failure } from '../../import/failure.ts'
import { FailureNotice } from '../../import/frame/notice.tsx'
import { useText } from '../../language/text.ts'

interface Props {
  readonly title: string
  readonly confirm: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  /** Answers where the focus goes; null: back to where it was. */
  readonly focusAfter: () => HTMLElement | null
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly children: ReactNode
}

/** What a step still needs from a person, before it is taken. A refusal is told here and loses nothing that was typed. */
export const Frame = ({
  title,
  confirm,
  danger = false,
  busy,
  failure,
  focusAfter,
  onClose,
  onConfirm,
  children,
}: Props) => {
  const text = useText()
  // Radix gives the focus back to a trigger, which a dialog opened from a list of steps does not have.
  const [opener] = useState(() => document.activeElement)
  return (
    <Modal.Root
      open
      onOpenChange={(open: boolean) => {
        if (!open) onClose()
      }}
    >
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          const next = focusAfter() ?? opener
          if (next instanceof HTMLElement) next.focus()
        }}
      >
        <Modal.Header closeLabel={text('catalogue.review.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {failure === null ? null : (
              <FailureNotice title={text('catalogue.review.refused')} failure={failure} />
            )}
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('catalogue.review.dialog.cancel')}
          </Button>
          <Button variant={danger ? 'danger' : 'default'} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

/** A sentence of explanation in a dialog. */
export const Said = ({ children }: { readonly children: ReactNode }) => (
  <Typography tag="p" textColor="neutral800">
    {children}
  </Typography>
)

import { Button, Dialog } from '@strapi/design-system'
import { ConfirmDialog } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly question: string
  readonly icon: ReactNode
  readonly loading: boolean
  readonly disabled: boolean
  readonly onConfirm: () => void
}

/** Commands that take minutes on a large data set are asked back. */
export const ConfirmButton = ({ label, question, icon, loading, disabled, onConfirm }: Props) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button variant="secondary" startIcon={icon} loading={loading} disabled={disabled}>
        {label}
      </Button>
    </Dialog.Trigger>
    <ConfirmDialog variant="default" onConfirm={onConfirm}>
      {question}
    </ConfirmDialog>
  </Dialog.Root>
)

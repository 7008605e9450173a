import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import type { Looked } from '../review/addresses.ts'
import { ReceiptView } from './receipt-view.tsx'
import { useReceipt } from './use-receipt.ts'

/** The same on the page of the review, where things are released and taken down. `stamp` changes with every step taken. */
export const ReceiptSection = ({ looked, stamp }: { readonly looked: Looked; readonly stamp: string }) => {
  const text = useText()
  const seen = useReceipt(looked.kind === 'catalogue' ? null : looked, stamp)
  if (seen.is !== 'seen' || seen.receipt === null) return null
  return (
    <Section title={text('catalogue.receipt.title')}>
      <ReceiptView receipt={seen.receipt} />
    </Section>
  )
}

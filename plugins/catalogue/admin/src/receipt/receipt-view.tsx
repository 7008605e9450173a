import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { receiptStepNames } from '@gongkai/catalogue-core/receipt'
import { useIntl } from 'react-intl'
import { useLocale } from '../language/locale.ts'
import { useText, type Text } from '../language/text.ts'
import type { Receipt } from './contract.ts'

const zone = 'Asia/Shanghai'

/** The time by the bureau's clock; with its day where that is not today. */
const useClock = (): ((at: string) => string) => {
  const intl = useIntl()
  const day = (at: Date): string => intl.formatDate(at, { timeZone: zone, dateStyle: 'short' })
  return (at) => {
    const time = intl.formatTime(at, { timeZone: zone, hour12: false, timeStyle: 'medium' })
    return day(new Date(at)) === day(new Date()) ? time : `${day(new Date(at))} ${time}`
  }
}

const isGone = ({ act, shown }: Receipt): boolean => act === 'withdrawn' || shown === false

/** In one line: 已上网 10:03:07 */
const receiptHeadline = (receipt: Receipt, text: Text, clock: (at: string) => string): string => {
  const gone = isGone(receipt)
  switch (receipt.state) {
    case 'done':
      return text(gone ? 'catalogue.receipt.gone' : 'catalogue.receipt.online', {
        at: receipt.at === null ? '' : clock(receipt.at),
      })
    case 'underWay':
      return text(gone ? 'catalogue.receipt.going' : 'catalogue.receipt.coming')
    case 'late':
      return text(gone ? 'catalogue.receipt.late.withdrawn' : 'catalogue.receipt.late.released')
    case 'superseded':
      return text('catalogue.receipt.superseded')
  }
}

const headColours = {
  done: 'success700',
  underWay: 'primary700',
  late: 'danger700',
  superseded: 'neutral700',
} as const

const Steps = ({ receipt }: { readonly receipt: Receipt }) => {
  const text = useText()
  const locale = useLocale()
  const clock = useClock()
  return (
    <Box tag="ol" aria-label={text('catalogue.receipt.steps')}>
      {receipt.steps.map(({ step, at }) => (
        <Flex key={step} tag="li" justifyContent="space-between" gap={2} paddingTop={1} paddingBottom={1}>
          <Typography variant="pi" textColor="neutral800">
            {receiptStepNames[receipt.act][step][locale]}
          </Typography>
          <Typography variant="pi" textColor={at === null ? 'neutral600' : 'neutral800'}>
            {at === null ? text('catalogue.receipt.awaited') : clock(at)}
          </Typography>
        </Flex>
      ))}
    </Box>
  )
}

/** Where a release or withdrawal is on its way: in a line, with the reasons where it is late, and step by step. */
export const ReceiptView = ({ receipt }: { readonly receipt: Receipt }) => {
  const text = useText()
  const locale = useLocale()
  const clock = useClock()
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {/* Said aloud when it changes: the line and the reasons, not every time of every step. */}
      <Box role="status" aria-live="polite" data-receipt={receipt.state}>
        <Typography tag="p" fontWeight="bold" textColor={headColours[receipt.state]}>
          {receiptHeadline(receipt, text, clock)}
        </Typography>
        {receipt.because.map((one) => (
          <Typography key={one.en} tag="p" variant="pi" textColor="danger700">
            {one[locale]}
          </Typography>
        ))}
      </Box>
      <Steps receipt={receipt} />
      {receipt.address === null || receipt.state !== 'done' || receipt.shown === false ? null : (
        <Link href={receipt.address} isExternal>
          {text('catalogue.receipt.see')}
        </Link>
      )}
    </Flex>
  )
}

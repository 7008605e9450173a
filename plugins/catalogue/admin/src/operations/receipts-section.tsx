import { Box, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { receiptStepNames } from '@gongkai/catalogue-core/receipt'
import { Link } from 'react-router-dom'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import type { Receipt } from '../receipt/contract.ts'
import { reviewAddress } from '../review/addresses.ts'
import type { Receipts } from './contract.ts'
import { Moment } from './moment.tsx'
import { Section } from './section.tsx'

const heads = [
  'catalogue.receipts.title',
  'catalogue.receipts.act',
  'catalogue.receipts.saved',
  'catalogue.receipts.missing',
] as const

const Row = ({ receipt }: { readonly receipt: Receipt }) => {
  const text = useText()
  const locale = useLocale()
  const { kind, about, language, act, steps, because } = receipt
  const missing = steps.filter(({ at }) => at === null).map(({ step }) => receiptStepNames[act][step][locale])
  return (
    <Tr>
      <Td>
        <Typography>
          <Link to={reviewAddress({ kind, about, locale: language })}>
            {text(`catalogue.subject.${kind}`)} · {receipt.title}
          </Link>
        </Typography>
      </Td>
      <Td>
        <Typography>{text(`catalogue.receipts.act.${act}`)}</Typography>
      </Td>
      <Td>
        <Typography>
          <Moment at={steps[0]?.at ?? new Date(0)} />
        </Typography>
      </Td>
      <Td>
        {receipt.state === 'late' ? (
          because.map((one) => (
            <Typography key={one.en} tag="p" textColor="danger700">
              {one[locale]}
            </Typography>
          ))
        ) : (
          <Typography>{missing.join(locale === 'zh-Hans' ? '、' : ', ')}</Typography>
        )}
      </Td>
    </Tr>
  )
}

/** What was released or taken down and is not seen to be so in public yet; the oldest, which are late, first. */
export const ReceiptsSection = ({ receipts: { open, late, rows } }: { readonly receipts: Receipts }) => {
  const text = useText()
  return (
    <Section title={text('catalogue.receipts')}>
      <Box>
        <Status variant={late > 0 ? 'danger' : 'success'} size="S" display="inline-flex">
          <Typography fontWeight="bold" textColor="neutral800">
            {open === 0
              ? text('catalogue.receipts.none')
              : late === 0
                ? text('catalogue.receipts.open', { open })
                : text('catalogue.receipts.late', { open, late })}
          </Typography>
        </Status>
      </Box>
      {rows.length === 0 ? null : (
        <Table colCount={heads.length} rowCount={rows.length + 1} aria-label={text('catalogue.receipts')}>
          <Thead>
            <Tr>
              {heads.map((head) => (
                <Th key={head}>
                  <Typography variant="sigma" textColor="neutral600">
                    {text(head)}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((receipt) => (
              <Row key={receipt.id} receipt={receipt} />
            ))}
          </Tbody>
        </Table>
      )}
    </Section>
  )
}

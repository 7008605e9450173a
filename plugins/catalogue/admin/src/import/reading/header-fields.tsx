import {
  Box,
  Button,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system'
import { useEffect, useState } from 'react'
import { useText } from '../../language/text.ts'
import type { Draft } from '../draft.ts'

type Header = Draft['header']

const heights = [1, 2, 3] as const

interface Props {
  /** What is read now, by hand or by itself. */
  readonly present: Header
  readonly byHand: boolean
  readonly onHeader: (header: Header) => void
}

/** Where the header stands. It is sent by a button: every digit typed would read the file again. */
export const HeaderFields = ({ present, byHand, onHeader }: Props) => {
  const text = useText()
  const [row, setRow] = useState<number | undefined>(present?.row)
  const [rows, setRows] = useState(present?.rows ?? 1)
  useEffect(() => {
    setRow(present?.row)
    setRows(present?.rows ?? 1)
  }, [present?.row, present?.rows])
  const whole = row !== undefined && Number.isInteger(row) && row >= 1
  const same = row === present?.row && rows === present?.rows
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <Box width="16rem">
        <Field.Root>
          <Field.Label>{text('catalogue.import.header.row')}</Field.Label>
          <NumberInput {...(row === undefined ? {} : { value: row })} onValueChange={setRow} step={1} />
        </Field.Root>
      </Box>
      <Box width="16rem">
        <Field.Root>
          <Field.Label>{text('catalogue.import.header.rows')}</Field.Label>
          <SingleSelect
            value={String(rows)}
            onChange={(value) => {
              setRows(Number(value))
            }}
          >
            {heights.map((height) => (
              <SingleSelectOption key={height} value={String(height)}>
                {text('catalogue.import.header.height', { n: height })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Button
        variant="secondary"
        size="L"
        disabled={!whole || same}
        onClick={() => {
          if (row !== undefined) onHeader({ row, rows })
        }}
      >
        {text('catalogue.import.header.apply')}
      </Button>
      {byHand ? (
        <Button
          variant="tertiary"
          size="L"
          onClick={() => {
            onHeader(null)
          }}
        >
          {text('catalogue.import.header.auto')}
        </Button>
      ) : null}
    </Flex>
  )
}

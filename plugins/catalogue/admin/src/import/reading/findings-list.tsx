import type { Finding, FindingCode } from '@gongkai/catalogue-core/document'
import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useText } from '../../language/text.ts'
import { Chips } from '../frame/chips.tsx'
import { onPage, pageWithin } from '../frame/pages.ts'
import { Pager } from '../frame/pager.tsx'
import { codesOf, filtered, severityFilters, type SeverityFilter } from './finding-filter.ts'
import { FindingEntry } from './finding-entry.tsx'
import type { FindingPlace, Shown } from './finding-place.ts'

interface Props {
  readonly findings: readonly Finding[]
  /** How many there are; fewer may have been sent. */
  readonly count: number
  readonly shown: Shown
  readonly onPlace: (place: FindingPlace) => void
}

export const FindingsList = ({ findings, count, shown, onPlace }: Props) => {
  const text = useText()
  const [severity, setSeverity] = useState<SeverityFilter>('all')
  const [code, setCode] = useState<FindingCode | null>(null)
  const [asked, setPage] = useState(0)
  const list = filtered(findings, severity, code)
  const page = pageWithin(asked, list.length)
  const label = text('catalogue.import.tab.findings')
  if (findings.length === 0) return <Typography>{text('catalogue.import.findings.none')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
        <Chips
          label={text('catalogue.import.findings.severity')}
          value={severity}
          options={severityFilters.map((value) => ({
            value,
            label: text(`catalogue.import.severity.${value}`),
            count: filtered(findings, value, null).length,
          }))}
          onChange={(value) => {
            setSeverity(value)
            setCode(null)
            setPage(0)
          }}
        />
        <Box width="32rem">
          <Field.Root>
            <Field.Label>{text('catalogue.import.findings.code')}</Field.Label>
            <SingleSelect
              size="S"
              value={code ?? 'all'}
              onChange={(value) => {
                setCode(codesOf(findings).find((one) => one.code === value)?.code ?? null)
                setPage(0)
              }}
            >
              {[
                <SingleSelectOption key="all" value="all">
                  {text('catalogue.import.findings.anyCode')}
                </SingleSelectOption>,
                ...codesOf(filtered(findings, severity, null)).map((one) => (
                  <SingleSelectOption key={one.code} value={one.code}>
                    {`${one.code}（${String(one.count)}）`}
                  </SingleSelectOption>
                )),
              ]}
            </SingleSelect>
          </Field.Root>
        </Box>
      </Flex>
      {count > findings.length ? (
        <Typography textColor="neutral700">
          {text('catalogue.import.findings.more', { shown: findings.length, count })}
        </Typography>
      ) : null}
      <Box tag="ol" aria-label={label}>
        {onPage(list, page).map((finding, i) => (
          <FindingEntry
            key={`${String(page)} ${String(i)} ${finding.code}`}
            finding={finding}
            shown={shown}
            onPlace={onPlace}
          />
        ))}
      </Box>
      <Pager label={label} page={page} rows={list.length} onPage={setPage} />
    </Flex>
  )
}

import type { SourceSheet } from '@gongkai/catalogue-core/import'
import { Flex, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { useText } from '../../language/text.ts'
import type { Draft } from '../draft.ts'
import { onPage, pageSize } from '../frame/pages.ts'
import { Pager } from '../frame/pager.tsx'
import { PlainTable, TableFrame } from '../frame/plain-table.ts'
import { useJump, type Jump } from '../frame/use-jump.ts'

const Sheet = styled(PlainTable)`
  td {
    min-width: 9rem;
  }
`

interface Props {
  readonly sheet: SourceSheet
  readonly header: Draft['header']
  readonly jump: Jump | null
}

/** The table as it stands in the file, cell by cell, numbered the way findings name them. */
export const SheetTable = ({ sheet, header, jump }: Props) => {
  const text = useText()
  const { page, setPage, arrive } = useJump(jump)
  const label = text('catalogue.import.tab.sheet')
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, i) => i + 1)
  const isHeader = (row: number): boolean =>
    header !== null && row >= header.row && row < header.row + header.rows
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textColor="neutral700">
        {text('catalogue.import.sheet.rows', {
          table: sheet.table,
          all: sheet.total,
          shown: sheet.rows.length,
        })}
      </Typography>
      <TableFrame role="region" tabIndex={0} aria-label={label}>
        <Sheet aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{text('catalogue.import.sheet.row')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {text('catalogue.import.sheet.column', { n: column })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {onPage(sheet.rows, page).map((cells, i) => {
              const row = page * pageSize + i + 1
              return (
                <tr key={row}>
                  <th scope="row" className="whole">
                    {row}
                  </th>
                  {columns.map((column) => {
                    const found = jump?.row === row && jump.column === column
                    const words = cells[column - 1] ?? ''
                    return (
                      <td key={column} {...(found ? { ref: arrive, tabIndex: -1, className: 'found' } : {})}>
                        {isHeader(row) ? <strong>{words}</strong> : words}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </Sheet>
      </TableFrame>
      <Pager label={label} page={page} rows={sheet.rows.length} onPage={setPage} />
    </Flex>
  )
}

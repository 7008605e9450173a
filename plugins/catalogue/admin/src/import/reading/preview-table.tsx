import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import type { PlacedCell, TableRow } from '@gongkai/catalogue-core/page'
import { Flex, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import { Pager } from '../frame/pager.tsx'
import { PlainTable, TableFrame } from '../frame/plain-table.ts'
import { useJump, type Jump } from '../frame/use-jump.ts'
import { PreviewCell } from './preview-cell.tsx'
import { previewOf } from './preview-items.ts'

/* A Chinese column can shrink to one character; these keep it readable, the table scrolls instead. */
const AgencyTable = styled(PlainTable)`
  .is-path,
  .is-publisher,
  .is-responsible {
    min-width: 9rem;
  }

  .is-deadline,
  .is-attribute,
  .is-form,
  .is-audience,
  .is-phones,
  .is-extra {
    min-width: 14rem;
  }

  .is-content,
  .is-basis,
  .is-channels {
    min-width: 22rem;
  }

  .is-option {
    min-width: 7rem;
  }

  .is-number,
  .is-option {
    text-align: center;
  }

  thead th {
    text-align: center;
    white-space: pre-wrap;
  }

  caption {
    padding: ${({ theme }) => theme.spaces[3]};
  }
`

const span = ({ colspan, rowspan }: Pick<PlacedCell, 'colspan' | 'rowspan'>) => ({
  ...(colspan > 1 ? { colSpan: colspan } : {}),
  ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
})

interface RowProps {
  readonly row: TableRow
  readonly jump: Jump | null
  readonly arrive: (cell: HTMLElement | null) => void
}

const PreviewRow = ({ row, jump, arrive }: RowProps) => {
  const text = useText()
  const number = Number(row.item.code)
  const found = jump?.row === number
  return (
    <tr className={found ? 'found' : undefined}>
      <th scope="row" className="whole" {...(found ? { ref: arrive, tabIndex: -1 } : {})}>
        {text('catalogue.import.preview.row', { n: number })}
      </th>
      {row.cells.map((cell, i) => {
        const Cell = cell.scope === null ? 'td' : 'th'
        return (
          <Cell key={i} scope={cell.scope ?? undefined} className={`is-${cell.shows}`} {...span(cell)}>
            <PreviewCell content={cell.content} />
          </Cell>
        )
      })}
    </tr>
  )
}

interface Props {
  readonly catalogue: CatalogueDocument
  /** All rows of the file; fewer may have been sent. */
  readonly count: number
  readonly jump: Jump | null
}

/** The file's rows as the agency's public page would print them. */
export const PreviewTable = ({ catalogue, count, jump }: Props) => {
  const text = useText()
  const locale = useLocale()
  const { page, setPage, arrive } = useJump(jump)
  const label = catalogue.title ?? text('catalogue.import.tab.preview')
  const { header, groups } = previewOf(catalogue, page, locale)
  const shown = catalogue.items.length
  if (shown === 0) return <Typography>{text('catalogue.import.preview.none')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {count > shown ? (
        <Typography textColor="neutral700">
          {text('catalogue.import.preview.more', { shown, count })}
        </Typography>
      ) : null}
      <TableFrame role="region" tabIndex={0} aria-label={label}>
        <AgencyTable>
          <caption>
            <Typography variant="delta">{label}</Typography>
          </caption>
          <thead>
            {header.map((row, y) => (
              <tr key={y}>
                {y === 0 ? (
                  <th scope="col" className="whole" rowSpan={header.length}>
                    {text('catalogue.import.preview.rowHead')}
                  </th>
                ) : null}
                {row.map((cell, x) => (
                  <th key={x} scope={cell.colspan > 1 ? 'colgroup' : 'col'} {...span(cell)}>
                    {cell.text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          {groups.map((rows, i) => (
            <tbody key={i}>
              {rows.map((row) => (
                <PreviewRow key={row.item.code} row={row} jump={jump} arrive={arrive} />
              ))}
            </tbody>
          ))}
        </AgencyTable>
      </TableFrame>
      <Pager label={label} page={page} rows={shown} onPage={setPage} />
    </Flex>
  )
}

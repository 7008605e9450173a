import type { OfferedTable } from '@gongkai/catalogue-core/document'
import { Button, Typography } from '@strapi/design-system'
import { useText } from '../../language/text.ts'
import { PlainTable, TableFrame } from '../frame/plain-table.ts'

interface Props {
  readonly tables: readonly OfferedTable[]
  /** The one being read; null where none is. */
  readonly present: number | null
  readonly onChoose: (index: number) => void
}

const heads = [
  'catalogue.import.table.name',
  'catalogue.import.table.begins',
  'catalogue.import.table.rows',
  'catalogue.import.table.kind',
  'catalogue.import.table.action',
] as const

/** Tables of a file with several: nobody guesses between two that could be meant. */
export const TableChoice = ({ tables, present, onChoose }: Props) => {
  const text = useText()
  const label = text('catalogue.import.table.label')
  return (
    <TableFrame role="region" tabIndex={0} aria-label={label}>
      <PlainTable aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {text(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ index, name, begins, rows, catalogue }) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{begins}</td>
              <td>{rows}</td>
              <td>{text(catalogue ? 'catalogue.import.table.catalogue' : 'catalogue.import.table.other')}</td>
              <td>
                {index === present ? (
                  <Typography fontWeight="bold">{text('catalogue.import.table.present')}</Typography>
                ) : (
                  <Button
                    size="S"
                    variant={catalogue ? 'default' : 'tertiary'}
                    aria-label={`${text('catalogue.import.table.choose')} ${name}`}
                    onClick={() => {
                      onChoose(index)
                    }}
                  >
                    {text('catalogue.import.table.choose')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </TableFrame>
  )
}

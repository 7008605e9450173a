import { useIntl } from 'react-intl'
import { PlainTable, TableFrame } from '../import/frame/plain-table.ts'
import { useText } from '../language/text.ts'
import { fieldId } from '../listing/subject.ts'
import { valueText } from '../review/compare/value-text.ts'
import type { Correction } from './contract.ts'

/** What a correction changed, field by field: before beside after. */
export const Changes = ({ correction }: { readonly correction: Correction }) => {
  const intl = useIntl()
  const text = useText()
  const { kind, title, before, after } = correction
  const said = (field: string, value: unknown): string => {
    const words = valueText(field, value, (code) => code)
    return words === '' ? text('catalogue.corrections.nothing') : words
  }
  return (
    <TableFrame role="region" aria-label={text('catalogue.corrections.changes', { title })} tabIndex={0}>
      <PlainTable>
        <thead>
          <tr>
            {(['field', 'before', 'after'] as const).map((head) => (
              <th key={head} scope="col">
                {text(`catalogue.corrections.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.keys(after).map((field) => (
            <tr key={field}>
              <th scope="row">{intl.formatMessage({ id: fieldId(kind, field), defaultMessage: field })}</th>
              <td>
                <del>{said(field, before[field])}</del>
              </td>
              <td>
                <ins>{said(field, after[field])}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </TableFrame>
  )
}

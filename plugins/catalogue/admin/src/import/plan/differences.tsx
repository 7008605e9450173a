import { Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { useText } from '../../language/text.ts'
import { valueLines } from './value-lines.ts'

export interface Difference {
  readonly field: string
  readonly present: unknown
  readonly file: unknown
  /** Undefined where the last import is not told. */
  readonly imported?: unknown
  readonly verdict: string
}

const Compared = styled.table`
  width: 100%;
  border-collapse: collapse;
  background: ${({ theme }) => theme.colors.neutral100};

  th,
  td {
    width: 26%;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
  }

  th:first-child {
    width: 12%;
  }

  thead th {
    position: static;
  }
`

const Lines = ({ value }: { readonly value: unknown }) => {
  const text = useText()
  const lines = valueLines(value)
  return lines.length === 0 ? (
    <Typography textColor="neutral600">{text('catalogue.import.difference.empty')}</Typography>
  ) : (
    lines.map((line, i) => <div key={`${String(i)} ${line}`}>{line}</div>)
  )
}

interface Props {
  readonly label: string
  readonly differences: readonly Difference[]
}

/** What stands, what the file says, what was imported last: side by side, field by field. */
export const Differences = ({ label, differences }: Props) => {
  const text = useText()
  const withImported = differences.some(({ imported }) => imported !== undefined)
  return (
    <Compared aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text('catalogue.import.difference.field')}</th>
          <th scope="col">{text('catalogue.import.difference.present')}</th>
          <th scope="col">{text('catalogue.import.difference.file')}</th>
          {withImported ? <th scope="col">{text('catalogue.import.difference.imported')}</th> : null}
          <th scope="col">{text('catalogue.import.difference.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, present, file, imported, verdict }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>
              <Lines value={present} />
            </td>
            <td>
              <Lines value={file} />
            </td>
            {withImported ? (
              <td>
                <Lines value={imported} />
              </td>
            ) : null}
            <td>{verdict}</td>
          </tr>
        ))}
      </tbody>
    </Compared>
  )
}

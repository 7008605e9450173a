import { PlainTable, TableFrame } from '../import/frame/plain-table.ts'
import { Tag } from '../import/frame/tag.tsx'
import { useLocale } from '../language/locale.ts'
import { useText, type Text } from '../language/text.ts'
import { authorName } from '../review/authors.ts'
import { inShanghai } from '../review/shanghai.ts'
import { actName } from './act-names.ts'
import type { Line } from './contract.ts'
import { refusedBecause } from './refused-because.ts'

const kinds = [
  'agency',
  'department',
  'basis',
  'catalogue',
  'item',
  'record',
  'person',
  'file',
  'version',
  'thesaurus',
] as const

/** People and tokens by their names; the system's own parts by what they are, in the reader's language. */
const whoName = ({ is, name }: Line['who'], text: Text): string =>
  is === 'person' || is === 'token' ? name : authorName(is === 'system' ? ':clock' : `:${is}`, {}, text)

const LineRow = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const locale = useLocale()
  const { seq, at, who, act, version, title, reason, refused, digest } = line
  const kind = kinds.find((one) => one === line.kind)
  return (
    <tr>
      <th scope="row" title={digest}>
        {seq}
      </th>
      <td className="whole">{inShanghai(at)}</td>
      <td>{whoName(who, text)}</td>
      <td>
        {actName(act, locale)}{' '}
        {refused.length === 0 ? null : <Tag tone="danger">{text('catalogue.audit.refused')}</Tag>}
      </td>
      <td>
        {kind === undefined ? '' : `${text(`catalogue.audit.kind.${kind}`)} · `}
        {title ?? '—'}
        {version === null ? '' : ` ${text('catalogue.review.number', { n: version })}`}
      </td>
      <td>
        {[reason ?? '', ...refused.map((code) => refusedBecause(code, locale))]
          .filter((why) => why !== '')
          .join('\n')}
      </td>
    </tr>
  )
}

const heads = ['seq', 'at', 'who', 'act', 'what', 'why'] as const

/** Who did what to which version and why, or was refused and why; the newest first. */
export const LinesTable = ({ lines }: { readonly lines: readonly Line[] }) => {
  const text = useText()
  return (
    <TableFrame role="region" aria-label={text('catalogue.audit.title')} tabIndex={0}>
      <PlainTable>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {text(`catalogue.audit.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.seq} line={line} />
          ))}
        </tbody>
      </PlainTable>
    </TableFrame>
  )
}

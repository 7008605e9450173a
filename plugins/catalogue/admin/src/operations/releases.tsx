import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { useText } from '../language/text.ts'
import type { Kept } from './contract.ts'
import { Moment } from './moment.tsx'

const heads = [
  'catalogue.release.built',
  'catalogue.release.pages',
  'catalogue.release.version',
  'catalogue.release.live',
] as const

/** The releases that are kept, the newest first: what could be gone back to. */
export const Releases = ({ releases }: { readonly releases: readonly Kept[] }) => {
  const text = useText()
  if (releases.length === 0) return null
  return (
    <Table
      colCount={heads.length}
      rowCount={releases.length + 1}
      aria-label={text('catalogue.release.title')}
    >
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
        {releases
          .toSorted((a, b) => b.builtAt.localeCompare(a.builtAt))
          .map(({ id, builtAt, pages, version, live }) => (
            <Tr key={id}>
              <Td>
                <Typography>
                  <Moment at={builtAt} />
                </Typography>
              </Td>
              <Td>
                <Typography>{pages ?? '—'}</Typography>
              </Td>
              <Td>
                <Typography>{version ?? '—'}</Typography>
              </Td>
              <Td>
                <Typography>{live ? text('catalogue.release.live.yes') : '—'}</Typography>
              </Td>
            </Tr>
          ))}
      </Tbody>
    </Table>
  )
}

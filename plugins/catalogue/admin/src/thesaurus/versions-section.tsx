import { Button, Typography } from '@strapi/design-system'
import { useText } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { inShanghai } from '../review/shanghai.ts'
import type { Version } from './contract.ts'
import { Rows } from './rows.tsx'

interface Props {
  readonly versions: readonly Version[]
  readonly disabled: boolean
  readonly onRestore: (number: number) => void
}

/** What was public when and by whom; any earlier one can be taken back into use, and so can what ships alone. */
export const VersionsSection = ({ versions, disabled, onRestore }: Props) => {
  const text = useText()
  const [current] = versions
  return (
    <Section title={text('catalogue.thesaurus.versions')}>
      {current === undefined ? (
        <Typography textColor="neutral600">{text('catalogue.thesaurus.versions.empty')}</Typography>
      ) : (
        <Rows label={text('catalogue.thesaurus.versions')}>
          {[...versions, null].map((version) => {
            const number = version?.number ?? 0
            const name =
              version === null
                ? text('catalogue.thesaurus.version.none')
                : text('catalogue.thesaurus.version', { n: number })
            return (
              <tr key={number}>
                <th scope="row">{name}</th>
                <td>
                  {version === null
                    ? ''
                    : text(
                        version.restores === null
                          ? 'catalogue.thesaurus.version.what'
                          : 'catalogue.thesaurus.version.restored',
                        { n: version.entries, off: version.off, restores: version.restores ?? 0 },
                      )}
                </td>
                <td>{version === null ? '' : `${version.by} ${inShanghai(version.at)}`}</td>
                <td>
                  {number === current.number ? (
                    text('catalogue.thesaurus.version.current')
                  ) : (
                    <Button
                      size="S"
                      variant="secondary"
                      disabled={disabled}
                      aria-label={`${text('catalogue.thesaurus.restore')} ${name}`}
                      onClick={() => {
                        onRestore(number)
                      }}
                    >
                      {text('catalogue.thesaurus.restore')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </Rows>
      )}
    </Section>
  )
}

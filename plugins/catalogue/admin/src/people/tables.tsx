import { Button } from '@strapi/design-system'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { stepNames } from '@gongkai/catalogue-core/review'
import type { ReactNode } from 'react'
import { PlainTable, TableFrame } from '../import/frame/plain-table.ts'
import { useLocale } from '../language/locale.ts'
import { useText, type TextId } from '../language/text.ts'
import { Section } from '../operations/section.tsx'
import { allAgencies, isAdministrator, type Agency, type People, type Person } from './contract.ts'

interface TableProps {
  readonly title: string
  readonly heads: readonly TextId[]
  readonly children: ReactNode
}

const ListTable = ({ title, heads, children }: TableProps) => {
  const text = useText()
  return (
    <Section title={title}>
      <TableFrame role="region" aria-label={title} tabIndex={0}>
        <PlainTable>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {text(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </PlainTable>
      </TableFrame>
    </Section>
  )
}

const listed = (names: readonly string[], none: string, locale: Locale): string =>
  names.length === 0 ? none : names.join(locale === 'zh-Hans' ? '、' : ', ')

interface PeopleProps extends People {
  readonly onAsk: (person: Person) => void
}

/** Everybody with an account: their roles say what they may do, the agencies where. */
export const PeopleTable = ({ people, agencies, onAsk }: PeopleProps) => {
  const text = useText()
  const locale = useLocale()
  const names = new Map(agencies.map(({ key, name }) => [key, name]))
  const where = (person: Person): string => {
    if (isAdministrator(person)) return text('catalogue.people.administrator')
    if (person.agencies.includes(allAgencies)) return text('catalogue.people.all')
    return listed(
      person.agencies.map((key) => names.get(key) ?? key),
      text('catalogue.people.none'),
      locale,
    )
  }
  return (
    <ListTable
      title={text('catalogue.people.people', { n: people.length })}
      heads={[
        'catalogue.people.name',
        'catalogue.people.roles',
        'catalogue.people.agencies',
        'catalogue.people.actions',
      ]}
    >
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            {person.name}
            {person.active ? '' : ` ${text('catalogue.people.inactive')}`}
            {`\n${person.email ?? ''}`}
          </th>
          <td>
            {listed(
              person.roles.map(({ name }) => name),
              '—',
              locale,
            )}
          </td>
          <td>{where(person)}</td>
          <td>
            <Button
              size="S"
              variant="tertiary"
              disabled={isAdministrator(person)}
              aria-label={text('catalogue.people.assign', { name: person.name })}
              onClick={() => {
                onAsk(person)
              }}
            >
              {text('catalogue.people.change')}
            </Button>
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

interface AgenciesProps {
  readonly agencies: readonly Agency[]
  readonly onAsk: (agency: Agency) => void
}

/** Every agency with the steps of its review and its safe fields. */
export const AgenciesTable = ({ agencies, onAsk }: AgenciesProps) => {
  const text = useText()
  const locale = useLocale()
  return (
    <ListTable
      title={text('catalogue.people.agencies.count', { n: agencies.length })}
      heads={[
        'catalogue.people.agency',
        'catalogue.people.steps',
        'catalogue.people.safe',
        'catalogue.people.actions',
      ]}
    >
      {agencies.map((agency) => (
        <tr key={agency.key}>
          <th scope="row">{agency.name}</th>
          <td>{agency.steps.map((step) => stepNames[step][locale]).join(' → ')}</td>
          <td>
            {listed(
              agency.safeFields.map((field) =>
                text(`content-manager.content-types.plugin::catalogue.agency.${field}`),
              ),
              text('catalogue.people.safe.none'),
              locale,
            )}
          </td>
          <td>
            <Button
              size="S"
              variant="tertiary"
              aria-label={text('catalogue.people.settings', { name: agency.name })}
              onClick={() => {
                onAsk(agency)
              }}
            >
              {text('catalogue.people.change')}
            </Button>
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

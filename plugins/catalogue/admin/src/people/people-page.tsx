import { Flex } from '@strapi/design-system'
import { Layouts, Page, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useAnswer } from '../asking/use-answer.ts'
import type { Failure } from '../import/failure.ts'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { AgencyDialog } from './agency-dialog.tsx'
import { People, type Agency, type Person } from './contract.ts'
import { peoplePermissions } from './permissions.ts'
import { PersonDialog } from './person-dialog.tsx'
import { AgenciesTable, PeopleTable } from './tables.tsx'

type Asked = { readonly person: Person } | { readonly agency: Agency }

const backToTheButton = (): null => null

const PeopleView = () => {
  const text = useText()
  const { toggleNotification } = useNotification()
  const { seen, send } = useAnswer('/catalogue/people', People)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  if (seen.is === 'loading') return <Page.Loading />
  const ask = (wanted: Asked): void => {
    setFailure(null)
    setAsked(wanted)
  }
  const save = async (path: string, body: object): Promise<void> => {
    setBusy(true)
    const refused = await send('put', path, body)
    setBusy(false)
    setFailure(refused)
    if (refused !== null) return
    toggleNotification({ type: 'success', message: text('catalogue.people.saved') })
    setAsked(null)
  }
  const dialog = {
    busy,
    failure,
    focusAfter: backToTheButton,
    onClose: () => {
      setAsked(null)
    },
    onSave: (path: string, body: object) => {
      void save(path, body)
    },
  }
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.people.title')}</Page.Title>
      <Layouts.Header title={text('catalogue.people.title')} subtitle={text('catalogue.people.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {seen.is === 'failed' ? (
            <FailureNotice title={text('catalogue.people.unavailable')} failure={seen.failure} />
          ) : (
            <>
              <PeopleTable
                {...seen.answer}
                onAsk={(person) => {
                  ask({ person })
                }}
              />
              <AgenciesTable
                agencies={seen.answer.agencies}
                onAsk={(agency) => {
                  ask({ agency })
                }}
              />
            </>
          )}
        </Flex>
        {asked === null || seen.is === 'failed' ? null : 'person' in asked ? (
          <PersonDialog {...dialog} person={asked.person} agencies={seen.answer.agencies} />
        ) : (
          <AgencyDialog {...dialog} agency={asked.agency} />
        )}
      </Layouts.Content>
    </Page.Main>
  )
}

/** 人员与机关: who works for which agency, and how each agency reviews. */
const PeoplePage = () => (
  <Page.Protect permissions={peoplePermissions}>
    <PeopleView />
  </Page.Protect>
)

export default PeoplePage

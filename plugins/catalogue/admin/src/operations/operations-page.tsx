import { Alert, Button, Flex, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin'
import { useText } from '../language/text.ts'
import { Moment } from './moment.tsx'
import type { Operations } from './contract.ts'
import { operationsCommands, operationsPermissions } from './permissions.ts'
import { Queues } from './queues.tsx'
import { RebuildSection } from './rebuild-section.tsx'
import { ReceiptsSection } from './receipts-section.tsx'
import { SearchSection } from './search-section.tsx'
import { useCommand } from './use-command.ts'
import { useOperations } from './use-operations.ts'

const reachable = ({ search, rebuild }: Operations): ReadonlySet<string> =>
  // Of somebody else's host only its answers are known.
  new Set(['foreign', ...(search.reachable ? ['search'] : []), ...(rebuild.reachable ? ['site'] : [])])

const OperationsView = () => {
  const text = useText()
  const { operations, at, failure, reload } = useOperations()
  const { busy: running, run } = useCommand(reload)
  const { allowedActions } = useRBAC(operationsCommands)
  // Who may only look finds the buttons, but cannot press them.
  const busy = allowedActions['canAct'] === true ? running : 'forbidden'
  if (operations === null && failure === null) return <Page.Loading />
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.operations.title')}</Page.Title>
      <Layouts.Header
        title={text('catalogue.operations.title')}
        subtitle={text('catalogue.operations.subtitle')}
        primaryAction={
          <Flex gap={3}>
            {at === null ? null : (
              <Typography textColor="neutral600">
                {text('catalogue.operations.asOf')} <Moment at={at} />
              </Typography>
            )}
            <Button
              variant="tertiary"
              startIcon={<ArrowClockwise />}
              onClick={() => {
                void reload()
              }}
            >
              {text('catalogue.operations.refresh')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {failure === null ? null : (
            <Alert variant="danger" closeLabel="" title={text('catalogue.operations.unavailable')}>
              {failure}
            </Alert>
          )}
          {operations === null ? null : (
            <>
              <Queues
                queues={operations.outbox}
                reachable={reachable(operations)}
                busy={busy !== null}
                run={run}
              />
              <ReceiptsSection receipts={operations.receipts} />
              <SearchSection search={operations.search} busy={busy} run={run} />
              <RebuildSection
                rebuild={operations.rebuild}
                drift={operations.drift}
                newest={operations.newest}
                busy={busy}
                run={run}
              />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}

const OperationsPage = () => (
  <Page.Protect permissions={operationsPermissions}>
    <OperationsView />
  </Page.Protect>
)

export default OperationsPage

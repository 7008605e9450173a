import { Button, Flex, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { workLists, type WorkList } from './contract.ts'
import { Due } from './due.tsx'
import { NewRecord } from './new-record.tsx'
import { useWork } from './use-work.ts'
import { WorkSection } from './work-section.tsx'

/** 我的工作: what waits for a person, over all the agencies they work for. */
const WorkPage = () => {
  const text = useText()
  const locale = useLocale()
  // A list that was emptied on this visit stays, with what became of its last entries.
  const [met, setMet] = useState<ReadonlySet<WorkList>>(new Set())
  const { reload, many, ...seen } = useWork()
  const work = seen.is === 'seen' ? seen.work : null
  useEffect(() => {
    if (work === null) return
    setMet((before) => new Set([...before, ...workLists.filter((list) => work[list].total > 0)]))
  }, [work])
  if (seen.is === 'loading') return <Page.Loading />
  const shown = workLists.filter((list) => met.has(list) || (work !== null && work[list].total > 0))
  const total = seen.is === 'seen' ? workLists.reduce((sum, list) => sum + seen.work[list].total, 0) : 0
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.work.title')}</Page.Title>
      <Layouts.Header
        title={text('catalogue.work.title')}
        subtitle={seen.is === 'seen' ? text('catalogue.work.subtitle', { n: total }) : ''}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={reload}>
              {text('catalogue.operations.refresh')}
            </Button>
            <NewRecord />
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {seen.is === 'failed' ? (
            <FailureNotice title={text('catalogue.work.unavailable')} failure={seen.failure} />
          ) : (
            <>
              {shown.map((list) => (
                <WorkSection key={list} list={list} seen={seen.work[list]} many={many} />
              ))}
              <Typography textColor="neutral600">
                {text(total === 0 ? 'catalogue.work.nothing' : 'catalogue.work.otherwise', {
                  lists: workLists
                    .filter((list) => !shown.includes(list))
                    .map((list) => text(`catalogue.work.short.${list}`))
                    .join(locale === 'zh-Hans' ? '、' : ', '),
                })}
              </Typography>
            </>
          )}
          <Due />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}

export default WorkPage

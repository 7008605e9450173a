import { Button, Flex, Typography } from '@strapi/design-system'
import { ArrowClockwise, Upload } from '@strapi/icons'
import type { OwnThesaurus } from '@gongkai/catalogue-core/search'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useAnswer } from '../asking/use-answer.ts'
import type { Failure } from '../import/failure.ts'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { Frame, Said } from '../review/dialogs/frame.tsx'
import { Words } from './contract.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { blankForm, formOf, type EntryForm } from './entry-words.ts'
import { JudgeSection } from './judge-section.tsx'
import { OwnSection } from './own-section.tsx'
import { thesaurusPermissions } from './permissions.ts'
import { ShippedSection } from './shipped-section.tsx'
import { TrySection } from './try-section.tsx'
import { VersionsSection } from './versions-section.tsx'
import { ZeroSection } from './zero-section.tsx'

type Asked =
  | { readonly is: 'entry'; readonly form: EntryForm; readonly others: OwnThesaurus }
  | { readonly is: 'publish' }
  | { readonly is: 'restore'; readonly number: number }

const door = '/catalogue/thesaurus'

const sameWords = (a: OwnThesaurus, b: OwnThesaurus): boolean => JSON.stringify(a) === JSON.stringify(b)

const ThesaurusView = () => {
  const text = useText()
  const { seen, reload, send } = useAnswer(door, Words)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState('')
  const outcome = useRef<HTMLDivElement>(null)
  if (seen.is === 'loading') return <Page.Loading />
  const ask = (wanted: Asked): void => {
    setFailure(null)
    setDone('')
    setAsked(wanted)
  }
  const act = async (method: 'post' | 'put', path: string, body: object, said: string): Promise<void> => {
    setBusy(true)
    const refused = await send(method, `${door}${path}`, body)
    setBusy(false)
    setFailure(refused)
    setDone(refused === null ? said : '')
    if (refused === null) setAsked(null)
  }
  if (seen.is === 'failed')
    return (
      <Page.Main>
        <Page.Title>{text('catalogue.thesaurus.title')}</Page.Title>
        <Layouts.Header title={text('catalogue.thesaurus.title')} />
        <Layouts.Content>
          <FailureNotice
            title={text('catalogue.thesaurus.unavailable')}
            failure={seen.failure}
            action={<Button onClick={reload}>{text('catalogue.operations.refresh')}</Button>}
          />
        </Layouts.Content>
      </Page.Main>
    )
  const { shipped, draft, published, versions, judged, zeroWords } = seen.answer
  const { own, revision } = draft
  const entries = shipped.flatMap((domain) => domain.entries.map(({ entry }) => entry))
  const save = (next: OwnThesaurus, said: string): void =>
    void act('put', '/draft', { revision, own: next }, said)
  const without = (at: number): OwnThesaurus => ({ ...own, entries: own.entries.filter((_, i) => i !== at) })
  const saved = text('catalogue.thesaurus.saved')
  const isPublic = sameWords(own, published)
  return (
    <Page.Main>
      <Page.Title>{text('catalogue.thesaurus.title')}</Page.Title>
      <Layouts.Header
        title={text('catalogue.thesaurus.title')}
        subtitle={text('catalogue.thesaurus.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={reload}>
              {text('catalogue.operations.refresh')}
            </Button>
            <Button
              variant="tertiary"
              disabled={isPublic || busy}
              onClick={() => {
                save(published, text('catalogue.thesaurus.discarded'))
              }}
            >
              {text('catalogue.thesaurus.discard')}
            </Button>
            <Button
              startIcon={<Upload />}
              disabled={isPublic || busy}
              onClick={() => {
                ask({ is: 'publish' })
              }}
            >
              {text('catalogue.thesaurus.publish')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <div ref={outcome} tabIndex={-1} role="status">
            <Typography fontWeight="bold">
              {done === ''
                ? text(isPublic ? 'catalogue.thesaurus.isPublic' : 'catalogue.thesaurus.isDraft')
                : done}
            </Typography>
          </div>
          {failure !== null && asked === null ? (
            <FailureNotice title={text('catalogue.thesaurus.notSaved')} failure={failure} />
          ) : null}
          <OwnSection
            own={own}
            shipped={entries}
            disabled={busy}
            onAdd={() => {
              ask({ is: 'entry', form: blankForm(''), others: own })
            }}
            onChange={(at) => {
              const entry = own.entries[at]
              const form = entry === undefined ? null : formOf(entry)
              if (form !== null) ask({ is: 'entry', form, others: without(at) })
            }}
            onRemove={(at) => {
              save(without(at), saved)
            }}
          />
          <TrySection
            onJudged={(question, about) =>
              void act(
                'post',
                '/judged',
                { question, about },
                text('catalogue.thesaurus.judged.added', { question }),
              )
            }
          />
          <JudgeSection
            own={judged}
            onDrop={(id) =>
              void act('post', `/judged/${String(id)}/drop`, {}, text('catalogue.thesaurus.judged.dropped'))
            }
          />
          <ZeroSection
            words={zeroWords}
            onAdd={(word) => {
              ask({ is: 'entry', form: blankForm(word), others: own })
            }}
            onHide={(word) =>
              void act(
                'post',
                '/zero-words/hide',
                { word },
                text('catalogue.thesaurus.zero.hidden', { word }),
              )
            }
          />
          <ShippedSection
            domains={shipped}
            off={own.off}
            disabled={busy}
            onSwitch={(key) => {
              const off = own.off.includes(key) ? own.off.filter((one) => one !== key) : [...own.off, key]
              save({ ...own, off }, saved)
            }}
            onRewrite={(key, entry) => {
              const form = formOf(entry)
              if (form !== null)
                ask({ is: 'entry', form, others: { ...own, off: [...new Set([...own.off, key])] } })
            }}
          />
          <VersionsSection
            versions={versions}
            disabled={busy}
            onRestore={(number) => {
              ask({ is: 'restore', number })
            }}
          />
        </Flex>
        {asked?.is === 'entry' ? (
          <EntryDialog
            form={asked.form}
            others={asked.others}
            shipped={entries}
            busy={busy}
            failure={failure}
            onClose={() => {
              setAsked(null)
            }}
            onSave={(next) => {
              save(next, saved)
            }}
          />
        ) : null}
        {asked === null || asked.is === 'entry' ? null : (
          <Frame
            title={text(
              asked.is === 'publish' ? 'catalogue.thesaurus.publish' : 'catalogue.thesaurus.restore',
            )}
            confirm={text(
              asked.is === 'publish' ? 'catalogue.thesaurus.publish' : 'catalogue.thesaurus.restore',
            )}
            busy={busy}
            failure={failure}
            focusAfter={() => outcome.current}
            onClose={() => {
              setAsked(null)
            }}
            onConfirm={() => {
              if (asked.is === 'publish')
                void act('post', '/publish', { revision }, text('catalogue.thesaurus.published'))
              else
                void act(
                  'post',
                  `/versions/${String(asked.number)}/restore`,
                  {},
                  text('catalogue.thesaurus.restored', { n: asked.number }),
                )
            }}
          >
            <Said>
              {asked.is === 'publish'
                ? text('catalogue.thesaurus.publish.about', { n: own.entries.length, off: own.off.length })
                : text('catalogue.thesaurus.restore.about')}
            </Said>
          </Frame>
        )}
      </Layouts.Content>
    </Page.Main>
  )
}

const ThesaurusPage = () => (
  <Page.Protect permissions={thesaurusPermissions}>
    <ThesaurusView />
  </Page.Protect>
)

export default ThesaurusPage

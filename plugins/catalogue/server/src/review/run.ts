import type { Core } from '@strapi/strapi'
import { problem } from '@gongkai/catalogue-core/catalogue'
import type { Command, Subject } from '@gongkai/catalogue-core/review'
import { noteRefusal } from '../audit/note-refusal.ts'
import { whoOf } from '../audit/note.ts'
import { isRefusal, refuse } from '../documents/refuse.ts'
import { documents } from '../doors.ts'
import { actorAt, somebody } from '../people/acting.ts'
import { readContent } from './content.ts'
import { readDossier } from './dossier.ts'
import { recordEvent } from './record-event.ts'
import { decideOn } from './release.ts'
import { wishing } from './wish.ts'

interface Transaction {
  readonly onCommit: (callback: () => void) => void
  readonly onRollback: (callback: () => void) => void
}

/**
 * Carries out a command on a version for whoever acts now. Releases and withdrawals go through the document service, where
 * every door's do; the rest only moves the version. `revision` is the one the person saw: another has moved it since where
 * it differs.
 */
export const runCommand = async (
  strapi: Core.Strapi,
  subject: Subject,
  command: Command,
  { now, revision }: { readonly now: Date; readonly revision?: number | undefined },
): Promise<void> => {
  const one = await somebody(strapi)
  const { kind, about, locale } = subject
  await strapi.db.transaction(async (transaction: Transaction) => {
    const { latest } = await readDossier(strapi, subject)
    if (revision !== undefined && latest?.revision !== revision) refuse(strapi, [problem('VERSION_MOVED')])
    const at = { documentId: about, locale }
    if (command.does === 'release' || command.does === 'releaseUrgently') {
      await wishing({ subject, command, now }, () => documents(strapi, kind).publish(at))
      return
    }
    if (command.does === 'withdraw') {
      await wishing({ subject, command, now }, () => documents(strapi, kind).unpublish(at))
      return
    }
    try {
      const { row, content, event, version } = await decideOn(strapi, subject, command, one, now)
      const actor = actorAt(one, { kind, agencyKey: content.agencyKey })
      await recordEvent(strapi, row, { subject, actor, event, version, content, now })
    } catch (error) {
      if (isRefusal(error)) {
        const content = await readContent(strapi, subject)
        const agencyKey = content?.agencyKey ?? null
        noteRefusal(
          strapi,
          {
            now,
            who: whoOf(actorAt(one, { kind, agencyKey })),
            act: command.does,
            subject,
            version: latest?.number ?? null,
            agencyKey,
            title: content?.title ?? null,
            refused: isRefusal(error) ? error.details.problems.map(({ code }) => code) : [],
          },
          transaction,
        )
      }
      throw error
    }
  })
}

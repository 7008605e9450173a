import type { Core } from '@strapi/strapi'
import type { Actor, Subject } from '@gongkai/catalogue-core/review'
import { appendAudit } from './append.ts'
import type { Entry } from './entry.ts'

export const whoOf = (actor: Pick<Actor, 'is' | 'name'> & { readonly id?: string }): Entry['who'] => ({
  is: actor.is,
  id: actor.id ?? null,
  name: actor.name,
})

interface Noted {
  readonly now: Date
  readonly who: Entry['who']
  readonly act: string
  readonly subject: Omit<Subject, 'kind' | 'locale'> & {
    readonly kind: string
    readonly locale: string | null
  }
  readonly version?: number | null
  readonly agencyKey: string | null
  readonly title: string | null
  readonly reason?: string | null
  readonly refused?: readonly string[]
  readonly detail?: Readonly<Record<string, unknown>>
}

export const entryOf = ({ now, who, act, subject, agencyKey, title, ...more }: Noted): Entry => ({
  at: now.toISOString(),
  who,
  act,
  kind: subject.kind,
  about: subject.about,
  language: subject.locale,
  version: more.version ?? null,
  agencyKey,
  title,
  reason: more.reason ?? null,
  refused: more.refused ?? [],
  detail: more.detail ?? {},
})

export const note = (strapi: Core.Strapi, noted: Noted): Promise<void> =>
  appendAudit(strapi, [entryOf(noted)])

interface AfterEnd {
  readonly onCommit: (callback: () => void) => void
  readonly onRollback: (callback: () => void) => void
}

const pending = new WeakMap<Core.Strapi, Set<Promise<void>>>()

/** Refusals that are still being written; waited for when the system stops. */
export const refusalsWritten = async (strapi: Core.Strapi): Promise<void> => {
  await Promise.all([...(pending.get(strapi) ?? [])])
}

/**
 * A refused act leaves nothing but its line in the audit. The line is written once the transaction is over, whichever way:
 * inside it, it would be taken back with the act.
 */
export const noteRefusal = (strapi: Core.Strapi, noted: Noted, { onCommit, onRollback }: AfterEnd): void => {
  let written = false
  const write = (): void => {
    if (written) return
    written = true
    const all = pending.get(strapi) ?? new Set()
    pending.set(strapi, all)
    const writing = note(strapi, noted)
      .catch((error: unknown) => {
        strapi.log.error(`catalogue: a refusal could not be written to the audit: ${String(error)}`)
      })
      .finally(() => all.delete(writing))
    all.add(writing)
  }
  onCommit(write)
  onRollback(write)
}

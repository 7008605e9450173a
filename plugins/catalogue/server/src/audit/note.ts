import type { Core } from '@strapi/strapi'
import type { Actor, Subject } from '@gongkai/catalogue-core/review'
import { appendAudit } from './append.ts'
import type { Entry } from './entry.ts'

export const whoOf = (actor: Pick<Actor, 'is' | 'name'> & { readonly id?: string }): Entry['who'] => ({
  is: actor.is,
  id: actor.id ?? null,
  name: actor.name,
})

export interface Noted {
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
  /** Of a refusal: what was asked, where the act does not say it. */
  readonly does?: string
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

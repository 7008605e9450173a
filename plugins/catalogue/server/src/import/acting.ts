import type { Core } from '@strapi/strapi'
import { problem } from '@gongkai/catalogue-core/catalogue'
import { refuse } from '../documents/refuse.ts'
import { personById, type Somebody } from '../people/acting.ts'

/** On whose behalf an import runs, as it is kept with it: it goes on after a restart, when no request says so any more. */
export interface ImportActor {
  readonly is: 'person' | 'operator' | 'seed'
  readonly id: string | null
  readonly name: string
}

export const importActorOf = (one: Somebody): ImportActor =>
  one.is === 'person'
    ? { is: 'person', id: one.id, name: one.name }
    : { is: one.is === 'seed' ? 'seed' : 'operator', id: null, name: one.name }

/** Whoever committed it, with the rights they have now. An account that is gone imports nothing more. */
export const somebodyOfImport = async (
  strapi: Core.Strapi,
  { is, id, name }: ImportActor,
): Promise<Somebody> =>
  is === 'person'
    ? ((await personById(strapi, Number(id))) ?? refuse(strapi, [problem('PERSON_NEEDED')]))
    : { is, name }

import { Locale } from '@gongkai/catalogue-core/catalogue'
import type { Door, Refusal } from '@gongkai/catalogue-core/review'
import * as v from 'valibot'
import { contentTypes } from '../content-types/index.ts'
import type { Asking } from './caller.ts'

type Thing = Pick<Refusal, 'kind' | 'about' | 'language'>

/** Only what has the form of an id of ours: an address can say anything, and the audit keeps it for ever. */
const Id = v.pipe(v.string(), v.regex(/^(?:[a-z][a-z0-9]{19,31}|\d{1,9})$/))

const idOf = (...given: readonly unknown[]): string | null => {
  for (const one of given) if (v.is(Id, one)) return one
  return null
}

const names = Object.values(contentTypes).map(({ schema: { info } }) => info)
const singular = (name: unknown): string | null =>
  names.find(({ singularName, pluralName }) => name === singularName || name === pluralName)?.singularName ??
  null

const ours = 'plugin::catalogue.'
const ofModel = (model: unknown): string | null =>
  typeof model === 'string' && model.startsWith(ours) ? singular(model.slice(ours.length)) : null

const languageOf = (given: unknown): string | null => (v.is(Locale, given) ? given : null)

/** What a request at a door was about, as far as its address says so in words that are ours. */
export const thingAt = (door: Door, { path, params = {}, query }: Asking): Thing => {
  const language = languageOf(params['locale'] ?? query['locale'])
  const of = (kind: string | null, ...ids: readonly unknown[]): Thing => ({
    kind,
    about: kind === null ? null : idOf(...ids),
    language: kind === null ? null : language,
  })
  switch (door) {
    case 'panel':
      return of(
        ofModel(params['model'] ?? params['uid'] ?? query['contentType']),
        params['id'],
        params['sourceId'],
        params['documentId'],
        query['documentId'],
      )
    case 'review':
      return of(singular(params['kind']), params['about'])
    case 'rest': {
      const [, name, id] = /^\/api\/catalogue\/([a-z-]{1,40})(?:\/([a-z0-9]{1,40}))?/.exec(path) ?? []
      return of(singular(name), id)
    }
    case 'media':
      return of('file', params['id'], query['id'])
    case 'files':
      return of('file')
    case 'import':
      return of('import', params['id'])
    case 'machine':
    case 'accounts':
      return of(null)
  }
}

import { locales } from '@gongkai/catalogue-core/catalogue'
import { fileIndexName, indexName } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { Stop } from '../say.ts'

/** A key of the search server and what it may do. The uid is fixed, so the same start twice makes no second key. */
interface KeyWanted {
  readonly uid: string
  readonly name: string
  readonly actions: readonly string[]
  readonly indexes: readonly string[]
}

/** What the public searches, each by its name: no index that is being filled, tried out or kept for ourselves. */
const publicIndexes = locales.flatMap((locale) => [indexName(locale), fileIndexName(locale)])

export const keysWanted = {
  cms: {
    uid: '6f0b4c1e-5d53-4c0e-9b52-0a7d5f1e9a01',
    name: 'gongkai cms',
    actions: [
      'search',
      'documents.add',
      'documents.get',
      'documents.delete',
      'indexes.create',
      'indexes.get',
      'indexes.update',
      'indexes.delete',
      'indexes.swap',
      'settings.get',
      'settings.update',
      'tasks.get',
      'stats.get',
      'version',
    ],
    indexes: ['gongkai-*'],
  },
  site: {
    uid: '6f0b4c1e-5d53-4c0e-9b52-0a7d5f1e9a02',
    name: 'gongkai site',
    actions: ['search'],
    indexes: publicIndexes,
  },
} as const satisfies Record<string, KeyWanted>

export interface SearchKeys {
  readonly cms: string
  readonly site: string
}

const Key = v.object({
  uid: v.string(),
  key: v.string(),
  actions: v.array(v.string()),
  indexes: v.array(v.string()),
})

const request = async (
  url: string,
  bearer: string,
  method: string,
  body?: unknown,
): Promise<{ status: number; json: unknown }> => {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  })
  const text = await response.text()
  return { status: response.status, json: text === '' ? null : (JSON.parse(text) as unknown) }
}

const refused = (status: number): Stop =>
  status === 401 || status === 403
    ? new Stop(
        '检索服务不接受 MEILI_KEY，或该密钥无权管理密钥。请提供 Meilisearch 的主密钥（master key）。',
        'The search server does not accept MEILI_KEY, or that key may not manage keys. Give the master key of Meilisearch.',
      )
    : new Stop(`检索服务答复异常（HTTP ${status}）。`, `The search server answered HTTP ${status}.`)

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join() === b.toSorted().join()

const ensureKey = async (host: string, masterKey: string, wanted: KeyWanted): Promise<string> => {
  const at = `${host}/keys/${wanted.uid}`
  const present = await request(at, masterKey, 'GET')
  if (present.status === 200) {
    const found = v.parse(Key, present.json)
    if (sameSet(found.actions, wanted.actions) && sameSet(found.indexes, wanted.indexes)) return found.key
    // What a key may do cannot be changed: an older version's is replaced.
    await request(at, masterKey, 'DELETE')
  } else if (present.status !== 404) throw refused(present.status)
  const made = await request(`${host}/keys`, masterKey, 'POST', { ...wanted, expiresAt: null })
  if (made.status !== 201) throw refused(made.status)
  return v.parse(Key, made.json).key
}

/** Two keys that can do no more than their holder must: the CMS writes our indexes, the site server searches them. */
export const ensureSearchKeys = async (host: string, masterKey: string): Promise<SearchKeys> => ({
  cms: await ensureKey(host, masterKey, keysWanted.cms),
  site: await ensureKey(host, masterKey, keysWanted.site),
})

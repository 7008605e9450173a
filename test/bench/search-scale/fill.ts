import { setTimeout as pause } from 'node:timers/promises'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import type { SearchDocument } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { agencies } from './copies.ts'

export interface Server {
  readonly host: string
  readonly key: string
}

const Enqueued = v.object({ taskUid: v.number() })
const Task = v.object({ status: v.string(), error: v.optional(v.unknown()) })

export const call = async (
  { host, key }: Server,
  method: string,
  path: string,
  body?: string,
  type = 'application/json',
): Promise<unknown> => {
  const response = await fetch(`${host}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
  return JSON.parse(text) as unknown
}

export const enqueue = async (...asked: Parameters<typeof call>): Promise<number> =>
  v.parse(Enqueued, await call(...asked)).taskUid

export const settled = async (server: Server, taskUid: number): Promise<void> => {
  for (;;) {
    const { status, error } = v.parse(Task, await call(server, 'GET', `/tasks/${String(taskUid)}`))
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled') throw new Error(JSON.stringify(error))
    await pause(20)
  }
}

export const makeIndex = async (server: Server, uid: string, settings: object): Promise<void> => {
  await settled(server, await enqueue(server, 'POST', '/indexes', JSON.stringify({ uid, primaryKey: 'id' })))
  await settled(server, await enqueue(server, 'PATCH', `/indexes/${uid}/settings`, JSON.stringify(settings)))
}

/** So many documents, agency by agency, derived as they are asked for. */
export async function* derived(documents: number): AsyncGenerator<readonly SearchDocument[]> {
  let given = 0
  for await (const agency of agencies()) {
    const rows = searchDocuments(agency).slice(0, documents - given)
    given += rows.length
    yield rows
    if (given >= documents) return
  }
}

const linesInBatch = 5000

/** The same in lines of JSON, some thousands at once. */
export async function* batches(source: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let lines: string[] = []
  for await (const documents of source) {
    for (const document of documents) lines.push(JSON.stringify(document))
    if (lines.length < linesInBatch) continue
    yield lines.join('\n')
    lines = []
  }
  if (lines.length > 0) yield lines.join('\n')
}

/** Sends each batch as soon as it is there, and returns when the last is searchable. */
export const send = async (server: Server, uid: string, source: AsyncIterable<string>): Promise<void> => {
  let last: number | null = null
  for await (const lines of source)
    last = await enqueue(server, 'POST', `/indexes/${uid}/documents`, lines, 'application/x-ndjson')
  if (last !== null) await settled(server, last)
}

import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { SearchTrouble } from './search-trouble.ts'

const Taken = v.object({ taskUid: v.number() })
const Refused = v.object({ message: v.string(), code: v.nullish(v.string(), null) })
const patienceMilliseconds = 30_000

const post = async (url: URL, key: string, lines: string): Promise<{ status: number; body: string }> => {
  const isSecure = url.protocol === 'https:'
  const agent = isSecure ? new SecureAgent({ keepAlive: true }) : new PlainAgent({ keepAlive: true })
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/x-ndjson',
        'content-length': Buffer.byteLength(lines),
      }
      const signal = AbortSignal.timeout(patienceMilliseconds)
      const asked = (isSecure ? secureRequest : plainRequest)(
        url,
        { method: 'POST', agent, headers, signal },
        resolve,
      )
      // Also for what comes after the answer, as when the server hangs up on the rest of what it will not have.
      asked.on('error', reject)
      asked.end(lines)
    })
    return { status: answer.statusCode ?? 0, body: await text(answer) }
  } finally {
    agent.destroy()
  }
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch (error) {
    // A proxy in front of the server answers in HTML.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * Sends documents as lines of JSON; answers the number of the task. Each time on a connection of its own: having refused what
 * is too large, the server never answers again on that connection (measured with 1.5 MB of 400 kB), and the next request
 * that a pool sends there takes the server for away.
 */
export const sendLines = async (host: string, key: string, uid: string, lines: string): Promise<number> => {
  const url = new URL(`indexes/${uid}/documents?primaryKey=id`, host.endsWith('/') ? host : `${host}/`)
  const { status, body } = await post(url, key, lines).catch((error: unknown) => {
    throw new SearchTrouble({ kind: 'unreachable' }, `${url.href}: ${String(error)}`, error)
  })
  const answer = parsed(body)
  const taken = v.safeParse(Taken, answer)
  if (status === 202 && taken.success) return taken.output.taskUid
  const refused = v.safeParse(Refused, answer)
  throw new SearchTrouble(
    { kind: 'answered', status, code: refused.success ? refused.output.code : null },
    refused.success ? refused.output.message : `the search server answered HTTP ${String(status)}`,
  )
}

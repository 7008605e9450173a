import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { switchTo } from '../../plugins/operate/testing/site.ts'
import { answers, ids, marks, type ReleaseId } from './two-releases.ts'

export interface Load {
  readonly requests: number
  readonly switches: number
  /** Answers that were of each release. */
  readonly of: Readonly<Record<ReleaseId, number>>
  readonly assets: number
  /** What must not be: an error, a mixture, an answer that neither release gives. */
  readonly wrong: readonly string[]
}

interface Answer {
  readonly status: number
  readonly body: string
}

const get = (agent: Agent, url: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(url, { agent, headers: { 'accept-encoding': 'identity' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('aborted', () => {
        reject(new Error('cut off'))
      })
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() })
      })
    })
      .once('error', reject)
      .end()
  })

const has = (body: string, id: ReleaseId): boolean => body.includes(marks[id])

/** Of which release an answer is; a sentence where it is of neither or of both. Only pages bear a mark. */
const judged = (
  address: string,
  { status, body }: Answer,
): ReleaseId | 'either' | { readonly wrong: string } => {
  const expected = answers.find(([of]) => of === address)?.[1]
  const fits = ids.filter((id) => expected?.[id] === status)
  const borne = ids.filter((id) => has(body, id))
  const [mark] = borne
  const wrong = { wrong: `${address}: ${String(status)} with the marks of ${borne.join(' and ') || 'none'}` }
  if (borne.length > 1 || fits.length === 0) return wrong
  if (mark === undefined) return status === 200 || status === 410 ? wrong : (fits[0] ?? 'either')
  return fits.includes(mark) ? mark : wrong
}

const assetsIn = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, asset]) => asset ?? '')),
]

/** Reads without pause, page and then what the page asks for, while `current` goes from one release to the other and back. */
export const readWhileSwitching = async (
  url: string,
  siteDir: string,
  {
    switches,
    readers,
    everyMs,
  }: { readonly switches: number; readonly readers: number; readonly everyMs: number },
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const of = { one: 0, two: 0 }
  const wrong: string[] = []
  let [requests, assets, done] = [0, 0, false]
  const reader = async (start: number): Promise<void> => {
    for (let i = start; !done; i += 1) {
      const [address] = answers[i % answers.length] ?? ['/']
      const answer = await get(agent, `${url}${address}`)
      requests += 1
      const found = judged(address, answer)
      if (typeof found === 'object') wrong.push(found.wrong)
      else if (found !== 'either') of[found] += 1
      // A reader who was given a page a moment ago asks for its styles now, whatever was switched meanwhile.
      if (address === '/jia/' && answer.status === 200)
        for (const asset of assetsIn(answer.body)) {
          const { status } = await get(agent, `${url}${asset}`)
          assets += 1
          if (status !== 200) wrong.push(`${asset}: ${String(status)}`)
        }
    }
  }
  const reading = Promise.all(
    Array.from({ length: readers }, (_, start) =>
      reader(start).catch((error: unknown) => {
        wrong.push(String(error))
      }),
    ),
  )
  for (let i = 1; i <= switches; i += 1) {
    switchTo(siteDir, ids[i % 2] ?? 'one')
    await wait(everyMs)
  }
  done = true
  await reading
  agent.destroy()
  return { requests, switches, of, assets, wrong }
}

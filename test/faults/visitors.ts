import { createHash } from 'node:crypto'

export interface Answered {
  readonly address: string
  readonly status: number
  readonly sha256: string
}

export interface Visits {
  readonly requests: number
  /** What was answered otherwise than with the page, each once: address, status or error. */
  readonly wrong: readonly string[]
  /** Each page in each form in which somebody saw it. */
  readonly seen: readonly Answered[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const partsOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].flatMap(([, at]) => (at === undefined ? [] : [at]))

/**
 * So many people who read pages of the site without pause, each page with the stylesheets and scripts that it names, until
 * they are called off. Every address given must be there all the time, whatever is published meanwhile.
 */
export const visitors = (
  site: string,
  addresses: readonly string[],
  people = 4,
): { stop(): Promise<Visits> } => {
  const stopping = new AbortController()
  const wrong = new Set<string>()
  const seen = new Map<string, Answered>()
  let requests = 0

  const get = async (address: string): Promise<string | null> => {
    requests += 1
    try {
      const answer = await fetch(`${site}${address}`, { redirect: 'manual' })
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (answer.status !== 200) wrong.add(`${address} ${String(answer.status)}`)
      const one = { address, status: answer.status, sha256: sha256(bytes) }
      seen.set(`${address} ${one.sha256}`, one)
      return answer.status === 200 ? bytes.toString('utf8') : null
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
      wrong.add(`${address} ${String(error)} ${cause}`)
      return null
    }
  }
  const walk = async (from: number): Promise<void> => {
    const known = new Set<string>()
    for (let i = from; !stopping.signal.aborted; i += 1) {
      const address = addresses[(i * 17) % addresses.length]
      if (address === undefined) return
      const html = await get(address)
      // A stylesheet's name holds its content: once had, a browser asks for it no more.
      for (const part of html === null ? [] : partsOf(html)) {
        if (known.has(part)) continue
        known.add(part)
        await get(part)
      }
    }
  }
  const walks = Array.from({ length: people }, (_, i) => walk(i * 7))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(walks)
      return { requests, wrong: [...wrong], seen: [...seen.values()] }
    },
  }
}

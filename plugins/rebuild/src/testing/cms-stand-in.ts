import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { onTestFinished } from 'vitest'

export const exportToken = 'a-token-for-tests-only'

export interface CmsStandIn {
  readonly url: string
  /** What is public now. Tests change it as editors would. */
  readonly agencies: PublishedAgency[]
  readonly files: Map<string, Buffer>
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  /** Runs before each answer; a test can change the publication in the middle of a reading. */
  beforeAnswer: (path: string) => void
  /** Answers only 503, as a CMS that is starting behind its proxy. */
  down: boolean
}

const digestOf = (agency: PublishedAgency): string =>
  createHash('sha256').update(JSON.stringify(agency)).digest('hex')

/** The CMS's publication endpoints over what a test says is public: the outside world of the service, nothing of the service itself. */
export const cmsStandIn = async (agencies: readonly PublishedAgency[] = []): Promise<CmsStandIn> => {
  const cms = {
    url: '',
    agencies: [...agencies],
    files: new Map<string, Buffer>(),
    asked: [] as string[],
    beforeAnswer: (_path: string): void => undefined,
    down: false,
  }
  const json = (reply: ServerResponse, body: unknown): void => {
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const answer = (request: IncomingMessage, reply: ServerResponse): void => {
    const path = decodeURIComponent(request.url ?? '')
    cms.asked.push(path)
    cms.beforeAnswer(path)
    const [, kind, locale, slug] =
      /^\/api\/catalogue\/(publication|files)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? []
    if (cms.down) reply.writeHead(503).end()
    else if (request.headers.authorization !== `Bearer ${exportToken}`) reply.writeHead(401).end()
    else if (kind === 'files') {
      const file = cms.files.get(locale ?? '')
      if (file === undefined) reply.writeHead(404).end()
      else reply.writeHead(200, { 'content-length': file.byteLength }).end(file)
    } else if (kind === 'publication' && locale === undefined)
      json(reply, {
        agencies: cms.agencies.map((a) => ({ slug: a.slug, locale: a.locale, digest: digestOf(a) })),
      })
    else {
      const agency = cms.agencies.find((a) => a.locale === locale && a.slug === slug)
      if (agency === undefined) reply.writeHead(404).end()
      else json(reply, agency)
    }
  }
  const server = createServer(answer)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  cms.url = `http://127.0.0.1:${String(address.port)}`
  return cms
}

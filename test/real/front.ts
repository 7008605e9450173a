import { createServer } from 'node:http'

export interface Front {
  readonly url: string
  /** What it says of a path instead of what stands behind it: an old copy, a page of its own. */
  readonly lies: Map<string, { readonly status: number; readonly body: string }>
  stop(): Promise<void>
}

/** What stands between the public and a site: it hands on what is behind it, and says otherwise where it is told to. */
export const front = async (behind: string): Promise<Front> => {
  const lies: Front['lies'] = new Map()
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const path = request.url ?? '/'
      const lie = lies.get(path)
      if (lie !== undefined) {
        response.writeHead(lie.status).end(lie.body)
        return
      }
      const got = await fetch(`${behind}${path}`, {
        headers: { 'accept-encoding': 'identity' },
        redirect: 'manual',
      })
      const body = Buffer.from(await got.arrayBuffer())
      response.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? '' }).end(body)
    }
    answer().catch((error: unknown) => {
      response.writeHead(502).end(String(error))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the front does not listen')
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    lies,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

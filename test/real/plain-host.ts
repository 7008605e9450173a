import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface PlainHost {
  readonly url: string
  /** Addresses that were asked for and are not there. */
  readonly missed: readonly string[]
  close(): Promise<void>
}

/** A host that knows nothing of us: it gives out the files of a folder, and a page of its own for what is not there. */
export const plainHost = async (folder: string): Promise<PlainHost> => {
  const missed: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    readFile(file).then(
      (bytes) => {
        response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => {
        missed.push(pathname)
        response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')
      },
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    missed,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve()
          else reject(error)
        })
        server.closeAllConnections()
      }),
  }
}

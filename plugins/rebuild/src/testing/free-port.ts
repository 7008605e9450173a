import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nobody uses now. A service keeps it over its restarts, so it cannot ask for any. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

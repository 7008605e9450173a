import { createRequire } from 'node:module'
import path from 'node:path'

interface Ticket {
  readonly task: number
}

/** The relay's side of the search server as it is compiled into the plugin, by what tests and benches use of it. */
export interface RelayServer {
  madeAt(uid: string): Promise<string | null>
  create(uid: string, settings: object): Promise<void>
  drop(uid: string): Promise<void>
  put(uid: string, documents: readonly { readonly id: string }[]): Promise<readonly Ticket[]>
  done(ticket: Ticket): Promise<void>
  size(uid: string): Promise<number>
  unseal(): Promise<void>
}

interface Kind {
  readonly structure: string
  readonly synonyms: string
}

export interface Filling<D> {
  readonly kind: Kind
  readonly settings: object
  readonly source: AsyncIterable<readonly D[]>
  readonly again: (ids: readonly string[]) => Promise<void>
}

interface Shelf<D> {
  state(kind: Kind): Promise<{ readonly state: string }>
  bring(work: { readonly put: readonly D[]; readonly gone: readonly string[] }): Promise<boolean>
  fill(filling: Filling<D>): Promise<number>
  tidy(): Promise<void>
}

// The plugin is CommonJS, compiled for Strapi; this is what runs.
const load = createRequire(path.resolve(import.meta.dirname, '../../plugins/catalogue/package.json'))

export const { searchServer } = load('./dist/relay/search-server.js') as {
  readonly searchServer: (host: string, key: string) => RelayServer
}
export const { shelf } = load('./dist/relay/shelf.js') as {
  readonly shelf: <D extends { readonly id: string }>(server: RelayServer, uid: string) => Shelf<D>
}
/** Fills an index as the relay does, from any source; answers how many documents it holds then. */
export const { fillIndex } = load('./dist/relay/fill-index.js') as {
  readonly fillIndex: <D extends { readonly id: string }>(
    server: RelayServer,
    uid: string,
    settings: object,
    source: AsyncIterable<readonly D[]>,
  ) => Promise<number>
}

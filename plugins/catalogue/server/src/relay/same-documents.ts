import type { SearchServer } from './search-server.ts'

interface Wanted {
  readonly uid: string
  /** Grows and shrinks with the changes that come meanwhile. */
  readonly expected: ReadonlySet<string>
}

const mostSuspects = 10_000

/** Ids by which the index seems to differ from what it must hold: some only because a change came while it was read. */
export const suspects = async (
  server: SearchServer,
  { uid, expected }: Wanted,
): Promise<readonly string[]> => {
  const seen = new Set<string>()
  for await (const ids of server.ids(uid)) for (const id of ids) seen.add(id)
  const differing = [...seen].filter((id) => !expected.has(id))
  for (const id of expected) if (!seen.has(id)) differing.push(id)
  return differing.slice(0, mostSuspects)
}

/** Throws unless the index holds just what it must. Called while nothing changes: then numbers tell, and ids for the suspects. */
export const mustBeSame = async (
  server: SearchServer,
  { uid, expected }: Wanted,
  suspected: readonly string[],
): Promise<number> => {
  const size = await server.size(uid)
  const present = await server.present(uid, suspected)
  const wrong = suspected.find((id) => present.has(id) !== expected.has(id))
  if (size !== expected.size || wrong !== undefined)
    throw new Error(
      `the new index ${uid} holds ${String(size)} documents where the database has ${String(expected.size)}${
        wrong === undefined ? '' : `; ${wrong} differs`
      }: it is not put in place`,
    )
  return size
}

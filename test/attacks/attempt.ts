import type { Answer, Caller } from './callers.ts'
import { facts, fingerprint } from './fingerprint.ts'
import type { House } from './house.ts'
import { auditFrom, doorOf, untold } from './told.ts'

/** One forbidden thing, asked at one door. */
export interface Attack {
  readonly what: string
  readonly by: Pick<Caller, 'name' | 'known'>
  readonly ask: () => Promise<Answer>
  /**
   * `refused`: the door says no. `unchanged`: the request may be a lawful one but for the part that must have no effect.
   * `dropped`: so it is, and the audit tells that the part had none. Of whatever is refused the audit tells.
   */
  readonly ends: 'refused' | 'unchanged' | 'dropped'
  /** Asks with GET alone. */
  readonly reads?: true
  /** Words that must not be in the answer. */
  readonly secrets: readonly string[]
}

let tried = 0
const refusedAt = new Map<string, number>()

/** How much was tried since it was asked last, and of how many refusals at which door the audit tells. */
export const attempts = (): string => {
  const doors = [...refusedAt].map(([door, times]) => `${door} ${String(times)}`).join(', ')
  const told = `attempts: ${String(tried)}; refused and told of in the audit: ${doors}`
  tried = 0
  refusedAt.clear()
  return told
}

const readsTogether = 20

const differing = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string =>
  Object.keys(a)
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .join(', ')

export const count = (more: number): void => {
  tried += more
}

/** Carries attacks out one after another; answers what got through, in words that say how to do it again. */
export const carryOut = async (
  { it, target, other }: House,
  attacks: readonly Attack[],
): Promise<readonly string[]> => {
  const { strapi, url } = it
  const known = [...Object.values(target), ...Object.values(other.id)]
  const through: string[] = []
  const audit = auditFrom(strapi)
  await audit()
  let before = await facts(strapi, url, known)
  for (const [at, { what, by, ask, ends, secrets, reads = false }] of attacks.entries()) {
    count(1)
    const { status, text, path } = await ask()
    const lines = await audit()
    // What only reads is looked at together with those around it: it would take most of the time.
    const looks = !reads || at % readsTogether === 0 || attacks[at + 1]?.reads !== true
    const after = looks ? await facts(strapi, url, known) : before
    const door = doorOf(path)
    const isRefused = status >= 400 && status < 500
    const told = isRefused || ends === 'dropped' ? untold(lines, { by: by.known, door, secrets }) : []
    if (isRefused && told.length === 0)
      refusedAt.set(door ?? 'code', (refusedAt.get(door ?? 'code') ?? 0) + 1)
    const found = [
      ...(ends === 'refused' && !isRefused ? ['was not refused'] : []),
      ...(status >= 500 ? ['broke the server'] : []),
      ...(fingerprint(after) === fingerprint(before)
        ? []
        : [`changed ${differing(before, after)}${reads ? ', or one of the reads before it' : ''}`]),
      ...(secrets.some((secret) => text.includes(secret)) ? ['leaked'] : []),
      ...told,
    ]
    if (found.length > 0)
      through.push(`${by.name}: ${what} ${found.join(', ')} (${String(status)} ${text.slice(0, 200)})`)
    before = after
  }
  return through
}

/** What an act in code ends with, as an answer. */
export const inCode = async (act: () => Promise<unknown>): Promise<Answer> => {
  try {
    return { status: 200, text: JSON.stringify((await act()) ?? null) }
  } catch (error) {
    return {
      status: error instanceof Error && error.name === 'ValidationError' ? 400 : 500,
      text: String(error),
    }
  }
}

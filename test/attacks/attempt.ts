import type { Answer, Caller } from './callers.ts'
import { facts, fingerprint, refusals } from './fingerprint.ts'
import type { House } from './house.ts'

/** One forbidden thing, asked at one door. */
export interface Attack {
  readonly what: string
  readonly by: Pick<Caller, 'name'>
  readonly ask: () => Promise<Answer>
  /**
   * `refused`: the door says no. `audited`: and the audit tells of it, for it got as far as the content.
   * `unchanged`: the request may be a lawful one but for the part that must have no effect.
   */
  readonly ends: 'refused' | 'audited' | 'unchanged'
  /** Words that must not be in the answer. */
  readonly secrets: readonly string[]
}

const counted = { attempts: 0 }

export const attempts = (): number => counted.attempts

const differing = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string =>
  Object.keys(a)
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .join(', ')

export const count = (more: number): void => {
  counted.attempts += more
}

/** Carries attacks out one after another; answers what got through, in words that say how to do it again. */
export const carryOut = async (
  { it, target, other }: House,
  attacks: readonly Attack[],
): Promise<readonly string[]> => {
  const { strapi, url } = it
  const known = [...Object.values(target), ...Object.values(other.id)]
  const through: string[] = []
  let before = await facts(strapi, url, known)
  for (const { what, by, ask, ends, secrets } of attacks) {
    count(1)
    const refusedBefore = await refusals(strapi)
    const { status, text } = await ask()
    const after = await facts(strapi, url, known)
    const found = [
      ...(ends !== 'unchanged' && (status < 400 || status >= 500) ? ['was not refused'] : []),
      ...(ends === 'unchanged' && status >= 500 ? ['broke the server'] : []),
      ...(fingerprint(after) === fingerprint(before) ? [] : [`changed ${differing(before, after)}`]),
      ...(secrets.some((secret) => text.includes(secret)) ? ['leaked'] : []),
      ...(ends === 'audited' && (await refusals(strapi)) === refusedBefore ? ['is not in the audit'] : []),
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

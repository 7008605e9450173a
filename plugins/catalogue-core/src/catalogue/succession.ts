import * as v from 'valibot'
import { Code } from './ids.ts'
import { problem, type Problem } from './problem.ts'

/** Codes of the items that an item was merged into or split up into, as its editor entered them. */
export const SucceededBy = v.pipe(v.array(Code), v.maxLength(20))

/**
 * An address at which an item once stood in public, and the items that took its matter over. It carries no word of the
 * item itself: that may be withheld by now.
 */
export const Succession = v.object({ code: Code, to: v.pipe(v.array(Code), v.minLength(1)) })
export type Succession = v.InferOutput<typeof Succession>

/** An item that is public no longer, with what was last released of it. */
export interface Succeeded {
  readonly code: Code
  readonly by: readonly Code[]
}

/**
 * Where the addresses of items lead that are public no longer. A successor that was merged on in its turn is followed to
 * those that took it over, so that an address goes on leading somewhere; one that leads nowhere is left out.
 */
export const successions = (
  gone: readonly Succeeded[],
  isPublic: (code: Code) => boolean,
): readonly Succession[] => {
  const after = new Map(gone.map(({ code, by }) => [code, by]))
  return gone.flatMap(({ code }) => {
    const to = new Set<Code>()
    const seen = new Set<Code>([code])
    const waiting = [...(after.get(code) ?? [])]
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (seen.has(next)) continue
      seen.add(next)
      if (isPublic(next)) to.add(next)
      else waiting.unshift(...(after.get(next) ?? []))
    }
    return isPublic(code) || to.size === 0 ? [] : [{ code, to: [...to] }]
  })
}

/** What forbids these successors: the item itself, and what is no item of its agency. */
export const successorProblems = (
  { code, by }: { readonly code: string | null; readonly by: readonly string[] },
  isOfAgency: (code: string) => boolean,
): readonly Problem[] =>
  by.flatMap((one) =>
    one === code
      ? [problem('SUCCESSOR_ITSELF', { code: one })]
      : isOfAgency(one)
        ? []
        : [problem('SUCCESSOR_UNKNOWN', { code: one })],
  )

import * as v from 'valibot'

/**
 * What is known of a printed box: ticked, empty, or not to be told from the document.
 * A lost glyph stays `unknown`; nobody guesses (DESIGN §6.6).
 */
export const ticks = ['yes', 'no', 'unknown'] as const
export const Tick = v.picklist(ticks)
export type Tick = v.InferOutput<typeof Tick>

/** One printed option with its box, in the words of the agency's document: `{ option: '政府网站', ticked: 'yes' }`. */
export const Choice = v.object({
  option: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  ticked: Tick,
})
export type Choice = v.InferOutput<typeof Choice>

export const chosen = (choices: readonly Choice[]): readonly string[] => [
  ...new Set(choices.filter((c) => c.ticked === 'yes').map((c) => c.option)),
]

import * as v from 'valibot'

const words = v.array(v.string())

/** Words that stand for each other: 医保, 医疗保险. Kept by the search server, so that every question profits. */
export const Same = v.strictObject({ same: words })

/** What citizens say, and the official words that are meant; found in this direction only. */
export const Meant = v.strictObject({
  say: words,
  find: words,
  /** Only where one of these is said too: 转 means a transfer only beside 医保. */
  beside: v.optional(words),
})

/** How a question is put: it is not looked for, but says which of several rows is the better answer. */
export const Ask = v.strictObject({ ask: words, about: words })

/** Words that say nothing: dropped, but a single character only where it stands alone. 会 is nothing, 会计 is something. */
export const Drop = v.strictObject({ drop: words })

/** Particles say nothing anywhere: 的, 吗. */
const Particle = v.strictObject({ particle: words })

export const ThesaurusEntry = v.union([Same, Meant, Ask, Drop, Particle])
export const Thesaurus = v.array(ThesaurusEntry)

/** A file of it, as people keep it: one domain, named in both languages. */
export const ThesaurusFile = v.strictObject({
  domain: v.strictObject({ zh: v.string(), en: v.string() }),
  entries: Thesaurus,
})

export type ThesaurusEntry = v.InferOutput<typeof ThesaurusEntry>
export type Thesaurus = readonly ThesaurusEntry[]
export type Meant = v.InferOutput<typeof Meant>

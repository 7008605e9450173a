import * as v from 'valibot'

const names = v.array(v.string())

/** What is fetched first; everything else goes by names that hold a digest of their content. */
export const Manifest = v.strictObject({
  documents: v.number(),
  /** Documents of the publication that did not fit in, the oldest records. */
  left: v.number(),
  columns: v.string(),
  shards: v.strictObject({ words: names, numbers: names, sounds: names }),
  /** Texts to show: files of so many documents each. */
  texts: v.array(v.strictObject({ name: v.string(), documents: v.number() })),
  /** Every syllable that something sounds like, one blank between. */
  syllables: v.string(),
})
export type Manifest = v.InferOutput<typeof Manifest>

import { OwnThesaurus, ThesaurusFile } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'

/** Answers of the doors under `/catalogue/thesaurus` (server/src/routes/thesaurus.ts), as far as the screen reads them. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Entry = ThesaurusFile.entries.entries.item

const Domain = v.object({
  domain: ThesaurusFile.entries.domain,
  entries: v.array(v.object({ key: v.string(), entry: Entry })),
})
export type Domain = v.InferOutput<typeof Domain>
export type Entry = v.InferOutput<typeof Entry>

const Version = v.object({
  number: count,
  by: v.string(),
  at: v.string(),
  restores: v.nullable(count),
  entries: count,
  off: count,
})
export type Version = v.InferOutput<typeof Version>

const ZeroWord = v.object({ word: v.string(), times: count, lastDay: v.string(), known: v.boolean() })
export type ZeroWord = v.InferOutput<typeof ZeroWord>

const JudgedQuestion = v.object({ id: count, question: v.string(), title: v.string(), by: v.string() })
export type JudgedQuestion = v.InferOutput<typeof JudgedQuestion>

export const Words = v.object({
  shipped: v.array(Domain),
  draft: v.object({ revision: count, own: OwnThesaurus, by: v.string(), at: v.string() }),
  published: OwnThesaurus,
  versions: v.array(Version),
  judged: v.array(JudgedQuestion),
  zeroWords: v.array(ZeroWord),
})
export type Words = v.InferOutput<typeof Words>

const Heard = v.object({
  groups: v.array(
    v.object({
      said: v.string(),
      kind: v.picklist(['literal', 'known', 'meant', 'near', 'asked']),
      words: v.array(v.string()),
    }),
  ),
  hits: v.array(
    v.object({ id: v.string(), title: v.string(), path: v.array(v.string()), agencyName: v.string() }),
  ),
})
export type Heard = v.InferOutput<typeof Heard>
export const Tried = v.object({ now: Heard, draft: Heard })

const Judgement = v.object({ question: v.string(), before: count, after: count })
export type Judgement = v.InferOutput<typeof Judgement>
const Figures = v.object({ first: v.number(), meanReciprocal: v.number() })
export const Judged = v.object({
  questions: count,
  left: count,
  before: Figures,
  after: Figures,
  better: v.array(Judgement),
  worse: v.array(Judgement),
})

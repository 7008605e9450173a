import * as v from 'valibot'
import judged from './judged.json' with { type: 'json' }

const File = v.object({
  note: v.string(),
  questions: v.array(
    v.object({
      question: v.string(),
      right: v.array(v.object({ agency: v.string(), path: v.array(v.string()) })),
    }),
  ),
})

/**
 * Questions with the rows that answer them, by agency and path; none: nothing should be found. Staff's words are tried
 * against those whose rows an installation has.
 */
export const judgedQuestions = v.parse(File, judged).questions

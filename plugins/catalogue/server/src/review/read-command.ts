import * as v from 'valibot'
import { Locale, Moment } from '@gongkai/catalogue-core/catalogue'
import { ReviewSheet, reviewedKinds } from '@gongkai/catalogue-core/review'

const text = v.pipe(v.string(), v.maxLength(1000))
const fingerprint = v.pipe(v.string(), v.maxLength(100))

/** A command as the review's doors take it; what it may do is decided elsewhere. */
const Command = v.variant('does', [
  v.object({ does: v.literal('submit'), sheet: ReviewSheet }),
  v.object({ does: v.picklist(['reopen', 'recall', 'release', 'unschedule', 'confirm']) }),
  v.object({
    does: v.literal('approve'),
    seen: v.pipe(v.string(), v.maxLength(100)),
    opinion: v.nullable(text),
    confirms: v.pipe(v.array(fingerprint), v.maxLength(1000)),
  }),
  v.object({ does: v.picklist(['return', 'releaseUrgently']), reason: text }),
  v.object({ does: v.literal('schedule'), at: Moment }),
  v.object({ does: v.literal('withdraw'), reason: text, notice: v.boolean() }),
  v.object({ does: v.literal('keep'), fingerprint, reason: text }),
])

export const Subject = v.object({
  kind: v.picklist(reviewedKinds),
  about: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  locale: Locale,
})

export const Asked = v.object({ command: Command, revision: v.optional(v.pipe(v.number(), v.integer())) })

export const AskedMany = v.object({
  command: Command,
  subjects: v.pipe(v.array(Subject), v.minLength(1), v.maxLength(500)),
})

export const Masking = v.object({
  fingerprints: v.pipe(v.array(fingerprint), v.minLength(1), v.maxLength(1000)),
})

export const AskedStates = v.object({
  kind: v.picklist(reviewedKinds),
  locale: Locale,
  ids: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))), v.maxLength(500)),
})

export const SheetNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number))

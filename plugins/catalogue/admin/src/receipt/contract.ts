import { receiptActs, receiptSteps } from '@gongkai/catalogue-core/receipt'
import * as v from 'valibot'

const Words = v.object({ 'zh-Hans': v.string(), en: v.string() })

/** How far a release or a withdrawal has come on its way to the public. */
export const Receipt = v.object({
  id: v.number(),
  kind: v.picklist(['item', 'record']),
  about: v.string(),
  language: v.string(),
  title: v.string(),
  act: v.picklist(receiptActs),
  state: v.picklist(['done', 'superseded', 'underWay', 'late']),
  at: v.nullable(v.string()),
  shown: v.nullable(v.boolean()),
  steps: v.array(v.object({ step: v.picklist(receiptSteps), at: v.nullable(v.string()) })),
  because: v.array(Words),
  address: v.nullable(v.string()),
})
export type Receipt = v.InferOutput<typeof Receipt>

/** Answer of the door beside the review; null where nothing was ever released. */
export const ReceiptAnswer = v.object({ receipt: v.nullable(Receipt) })

import { Locale } from '@gongkai/catalogue-core/catalogue'
import { reviewedKinds } from '@gongkai/catalogue-core/review'
import { useParams } from 'react-router-dom'
import * as v from 'valibot'
import type { Looked } from './addresses.ts'

const Params = v.object({
  kind: v.picklist(reviewedKinds),
  about: v.pipe(v.string(), v.minLength(1)),
  locale: Locale,
})

/** What the address names; null where it names nothing that is reviewed. */
export const useLooked = (): Looked | null => {
  const read = v.safeParse(Params, useParams())
  return read.success ? read.output : null
}

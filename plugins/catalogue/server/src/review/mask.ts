import type { Core } from '@strapi/strapi'
import { problem } from '@gongkai/catalogue-core/catalogue'
import { maskPieces } from '@gongkai/catalogue-core/privacy'
import type { Subject } from '@gongkai/catalogue-core/review'
import { refuse } from '../documents/refuse.ts'
import { documents } from '../doors.ts'
import { readContent } from './content.ts'
import { passGate } from './gate.ts'
import { fieldWithPieces, tracedField } from './words.ts'

/**
 * Masks findings in the words of a draft, each where the gate found it, saved as any change of the person who asks. What
 * stands in a file is masked in the file, with the program it was made with.
 */
export const maskFindings = async (
  strapi: Core.Strapi,
  subject: Subject,
  fingerprints: readonly string[],
): Promise<void> => {
  const content = await readContent(strapi, subject)
  if (content === null) return refuse(strapi, [problem('NOT_FOUND_HERE')])
  const wanted = new Set(fingerprints)
  const { findings } = await passGate(strapi, content)
  const data = Object.fromEntries(
    Object.entries(content.words).flatMap(([field, value]) => {
      const here = findings.filter(
        ({ place, masked, remembered }) =>
          place.kind === 'field' && place.at === field && masked !== null && wanted.has(remembered),
      )
      if (here.length === 0) return []
      return [[field, fieldWithPieces(field, value, maskPieces(tracedField(field, value), here))]]
    }),
  )
  if (Object.keys(data).length === 0) return refuse(strapi, [problem('NOT_A_FINDING')])
  await documents(strapi, subject.kind).update({
    documentId: subject.about,
    locale: subject.locale,
    data,
  })
}

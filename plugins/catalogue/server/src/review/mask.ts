import type { Core } from '@strapi/strapi'
import { problem } from '@gongkai/catalogue-core/catalogue'
import { findPersonalData, maskText } from '@gongkai/catalogue-core/privacy'
import type { Subject } from '@gongkai/catalogue-core/review'
import { refuse } from '../documents/refuse.ts'
import { documents } from '../doors.ts'
import { readContent } from './content.ts'
import { nameOfFinding } from './gate.ts'

/** Masks what was found, wherever it stands in a value. */
const maskedValue = (value: unknown, wanted: ReadonlySet<string>, field: string): unknown => {
  if (typeof value === 'string') {
    const place = { kind: 'field' as const, file: null, at: field, hidden: null }
    const found = findPersonalData([{ place, text: value }], {}).filter((one) =>
      wanted.has(nameOfFinding(one)),
    )
    return found.length === 0 ? value : maskText(value, found)
  }
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, wanted, field))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, maskedValue(one, wanted, field)]),
    )
  return value
}

/**
 * Masks findings in the words of a draft, saved as any change of the person who asks. What stands in a file is masked in the
 * file, with the program it was made with.
 */
export const maskFindings = async (
  strapi: Core.Strapi,
  subject: Subject,
  fingerprints: readonly string[],
): Promise<void> => {
  const content = await readContent(strapi, subject)
  if (content === null) return refuse(strapi, [problem('NOT_FOUND_HERE')])
  const wanted = new Set(fingerprints)
  const data = Object.fromEntries(
    Object.entries(content.words).flatMap(([field, value]) => {
      const masked = maskedValue(value, wanted, field)
      return JSON.stringify(masked) === JSON.stringify(value) ? [] : [[field, masked]]
    }),
  )
  if (Object.keys(data).length === 0) return refuse(strapi, [problem('NOT_A_FINDING')])
  await documents(strapi, subject.kind).update({
    documentId: subject.about,
    locale: subject.locale,
    data,
  })
}

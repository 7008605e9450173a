import type { Problem } from '../catalogue/problem.ts'
import { findPersonalData } from '../privacy/find.ts'
import { personalDataProblem } from '../privacy/problem.ts'
import type { DocumentItem } from './plan.ts'

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What blocks is an identity number, of 15 digits at least, or a mark of secrecy; most rows hold neither, and need no look. */
const mayBlock = (text: string): boolean => {
  const plain = text.normalize('NFKC')
  return /密|部/.test(plain) || (plain.match(/\d/g)?.length ?? 0) >= 15
}

/** Personal data and marks of secrecy in a row of a file, which keep it from going out with the import. */
export const blockingProblems = (item: DocumentItem): readonly Problem[] =>
  Object.entries(item).flatMap(([field, value]) => {
    const text = textsIn(value).join('\n')
    if (!mayBlock(text)) return []
    const place = { kind: 'field' as const, file: null, at: field, hidden: null }
    return findPersonalData([{ place, text }])
      .filter(({ severity }) => severity === 'block')
      .map((finding) => personalDataProblem(finding, 'zh-Hans'))
  })

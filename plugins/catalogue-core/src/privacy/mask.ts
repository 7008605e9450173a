import type { Traced } from '../catalogue/body/spoken.ts'
import type { PersonalFinding } from './find.ts'

type Masked = Pick<PersonalFinding, 'start' | 'end' | 'masked'>

/** Of findings that lie over one another the first is replaced. */
const apart = (findings: readonly Masked[]): readonly (Masked & { readonly masked: string })[] => {
  const kept: (Masked & { readonly masked: string })[] = []
  for (const { start, end, masked } of findings.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (masked !== null && start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end, masked })
  return kept
}

/** The text with every finding that can be masked replaced. */
export const maskText = (text: string, findings: readonly Masked[]): string => {
  let masked = ''
  let at = 0
  for (const finding of apart(findings)) {
    masked += text.slice(at, finding.start) + finding.masked
    at = finding.end
  }
  return masked + text.slice(at)
}

/**
 * The pieces of a text with what was found in it replaced where it began: a number of which a part is printed bold stands in
 * two pieces, and its mask stands in the first.
 */
export const maskPieces = (
  { origins, pieces }: Pick<Traced, 'origins' | 'pieces'>,
  findings: readonly Masked[],
): readonly string[] => {
  const written = new Map<number, string>()
  for (const { start, end, masked } of apart(findings)) {
    let words = masked
    for (const origin of origins.slice(start, end)) {
      if (origin < 0) continue
      written.set(origin, words)
      words = ''
    }
  }
  let at = 0
  return pieces.map((piece) => {
    let words = ''
    for (let i = 0; i < piece.length; i += 1) words += written.get(at + i) ?? piece.charAt(i)
    at += piece.length
    return words
  })
}

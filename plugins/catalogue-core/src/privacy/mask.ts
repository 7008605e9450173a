import type { PersonalFinding } from './find.ts'

type Masked = Pick<PersonalFinding, 'start' | 'end' | 'masked'>

/** Stars are signs of Markdown: in a text that is Markdown they are written `\*`, or two masks would make bold print of what is between. */
export type Markup = 'plain' | 'markdown'

/** The text with every finding that can be masked replaced; of findings that overlap the first is replaced. */
export const maskText = (text: string, findings: readonly Masked[], markup: Markup = 'plain'): string => {
  let masked = ''
  let at = 0
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (finding.masked === null || finding.start < at) continue
    const words = markup === 'markdown' ? finding.masked.replaceAll('*', '\\*') : finding.masked
    masked += text.slice(at, finding.start) + words
    at = finding.end
  }
  return masked + text.slice(at)
}

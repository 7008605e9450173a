import { rowOutcomes, type ImportSummary } from '@gongkai/catalogue-core/import'
import type { Text } from '../../language/text.ts'
import { outcomeNames } from '../plan/plan-names.ts'

/** What an import found, in one line; kinds that did not occur are not spoken of. */
export const countsText = (counts: ImportSummary['counts'], published: number, text: Text): string =>
  [
    ...rowOutcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `${text(outcomeNames[outcome])} ${String(counts[outcome])}`),
    ...(published > 0 ? [text('catalogue.import.history.published', { n: published })] : []),
  ].join(' · ')

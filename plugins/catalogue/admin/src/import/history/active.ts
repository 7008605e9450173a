import type { ImportSummary } from '@gongkai/catalogue-core/import'

/** Still writing: worth asking about every second. */
export const isActive = ({ state }: Pick<ImportSummary, 'state'>): boolean =>
  state === 'running' || state === 'undoing'

/** Whole percent; a running import never shows the whole, for its last step is only done when it says so. */
export const percentOf = ({
  state,
  done,
  total,
}: Pick<ImportSummary, 'state' | 'done' | 'total'>): number => {
  if (total === 0) return isActive({ state }) ? 0 : 100
  const percent = Math.floor((Math.min(done, total) / total) * 100)
  return isActive({ state }) ? Math.min(99, percent) : percent
}

/** The list with one import told anew, wherever it stands; one not listed yet is the newest. */
export const withSummary = (
  imports: readonly ImportSummary[],
  told: ImportSummary,
): readonly ImportSummary[] =>
  imports.some(({ id }) => id === told.id)
    ? imports.map((one) => (one.id === told.id ? told : one))
    : [told, ...imports]

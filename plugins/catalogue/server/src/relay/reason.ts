const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null

/**
 * `fetch failed` says nothing; what caused it does: `fetch failed: connect ECONNREFUSED 127.0.0.1:7700`.
 * Of a cause that is no error only its code is told: it may hold the whole request.
 */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return codeOf(error) ?? String(error)
  const own =
    error instanceof AggregateError && error.message === ''
      ? error.errors.map(reasonOf).join(', ')
      : error.message
  if (error.cause instanceof Error) return `${own}: ${reasonOf(error.cause)}`
  const code = codeOf(error.cause)
  return code === null ? own : `${own} (${code})`
}

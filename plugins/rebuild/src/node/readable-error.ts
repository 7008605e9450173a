/** `fetch failed` says nothing; its causes do: `fetch failed: connect ECONNREFUSED 127.0.0.1:1337`. */
export const readableMessage = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const own =
    error instanceof AggregateError && error.message === ''
      ? error.errors.map(readableMessage).join(', ')
      : error.message
  return error.cause === undefined ? own : `${own}: ${readableMessage(error.cause)}`
}

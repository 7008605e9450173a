/** `ENOENT`, `FST_ERR_CTP_BODY_TOO_LARGE` …: what Node and Fastify call the cause of an error; null where they do not. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** For reading what may rightly not be there: null then, and any other error goes on. */
export const nullIfMissing = (error: unknown): null => {
  if (errorCode(error) === 'ENOENT') return null
  throw error
}

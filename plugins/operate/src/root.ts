import { fileURLToPath } from 'node:url'

/** The repository's folder: everything is started from here. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

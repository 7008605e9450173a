import { createHash } from 'node:crypto'

/** SHA-256, hex: one word for a text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

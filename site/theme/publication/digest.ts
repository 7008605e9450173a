import { hash } from 'node:crypto'

/** SHA-256, hex: one word for a text. */
export const digestOf = (text: string): string => hash('sha256', text)

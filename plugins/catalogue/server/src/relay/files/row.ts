/** See `content-types/file-text.ts`. */
export interface FileTextRow {
  readonly id: number
  readonly file: string
  /** Document id of the record that carries it. */
  readonly about: string
  readonly state: 'due' | 'known' | 'settled'
  readonly reader: number
  readonly attempts: number
  readonly pieces: unknown
  readonly leftOut: number
  readonly because: string | null
}

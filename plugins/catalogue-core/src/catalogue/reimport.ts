/** What importing one row of a file does, given what was imported before and what stands there now. Digests are opaque. */
export type Reimport = 'create' | 'update' | 'unchanged' | 'edited' | 'deleted'

export interface Standing {
  /** Digest of the row as the file has it now. */
  readonly file: string
  /** Digest as last imported; null when it never was. */
  readonly imported: string | null
  /** Digest of what stands in the CMS; null when nothing does. */
  readonly present: string | null
}

/** An editor's change or deletion since the last import wins over the file, always (the file can be read again; the edit cannot). */
export const reimport = ({ file, imported, present }: Standing): Reimport => {
  if (present === null) return imported === null ? 'create' : 'deleted'
  if (present !== imported) return present === file ? 'unchanged' : 'edited'
  return file === imported ? 'unchanged' : 'update'
}

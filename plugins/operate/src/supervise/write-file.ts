import { renameSync, writeFileSync } from 'node:fs'

/** Replaces a file as a whole: whoever reads it meanwhile, or finds it after a crash, has the old or the new one. */
export const writeWhole = (file: string, value: unknown): void => {
  const draft = `${file}.new`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

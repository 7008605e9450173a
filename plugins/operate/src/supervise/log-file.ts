import { openSync, readFileSync, renameSync, statSync } from 'node:fs'

const mostBytes = 10 * 1024 * 1024

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Opens a log for appending. One that has grown large is put aside first, in place of the one put aside before. */
export const openLog = (file: string, most = mostBytes): number => {
  if (sizeOf(file) > most) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** The last lines of a log, for whoever asks why a process ended. */
export const lastLines = (file: string, count: number): readonly string[] =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count)

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changesTo } from './changes.ts'
import type { Carry } from './carry.ts'
import { runProgram } from './program.ts'

export interface CommandTarget {
  readonly kind: 'command'
  readonly name: string
  /** The program and its arguments; no shell reads them. */
  readonly argv: readonly string[]
}

const lines = (paths: readonly string[]): string => paths.map((path) => `${path}\n`).join('')

/** Runs a command for each release: it finds in its environment which, where, and what is different. */
export const carryByCommand: Carry<CommandTarget> = async ({ argv }, release, previous, signal) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-carry-'))
  try {
    const { files, pages, removed } = changesTo(release.files, previous?.files ?? null)
    const changed = join(folder, 'changed')
    const gone = join(folder, 'removed')
    await writeFile(changed, lines([...files, ...pages]))
    await writeFile(gone, lines(removed))
    const env = {
      GONGKAI_RELEASE: release.id,
      GONGKAI_FOLDER: release.folder,
      /** Empty where it is not known what the other side has. */
      GONGKAI_PREVIOUS: previous?.id ?? '',
      GONGKAI_CHANGED: changed,
      GONGKAI_REMOVED: gone,
    }
    await runProgram(argv, { env, signal })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

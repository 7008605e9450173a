import { carryByCommand, type CommandTarget } from './command.ts'
import type { Files } from './changes.ts'
import { carryByRsync, type RsyncTarget } from './rsync.ts'
import { carryToS3, type S3Target } from './s3.ts'

/** A release as it is carried elsewhere. */
export interface Carried {
  readonly id: string
  readonly folder: string
  readonly files: Files
}

/** What a target holds, as far as it is known; its hashes are empty where it may be either of two. */
export type Held = Pick<Carried, 'id' | 'files'>

export type Target = CommandTarget | RsyncTarget | S3Target

/** Makes a target hold a release. Fails by throwing: the target is then a mixture, and is carried to again. */
export type Carry<Kind extends Target = Target> = (
  target: Kind,
  release: Carried,
  previous: Held | null,
  signal: AbortSignal,
) => Promise<void>

export const carry: Carry = (target, release, previous, signal) => {
  switch (target.kind) {
    case 'command':
      return carryByCommand(target, release, previous, signal)
    case 'rsync':
      return carryByRsync(target, release, previous, signal)
    case 's3':
      return carryToS3(target, release, previous, signal)
  }
}

/** Where a target is, without its secrets: carried to another place, nothing is known of what is there. */
export const placeOf = (target: Target): string => {
  switch (target.kind) {
    case 'command':
      return JSON.stringify(target.argv)
    case 'rsync':
      return target.to
    case 's3':
      return `${target.endpoint} ${target.prefix}`
  }
}

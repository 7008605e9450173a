import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const mount = (megabytes: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-disk-'))
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  return folder
}

const unmount = (folder: string): void => {
  execFileSync('/bin/umount', ['--lazy', folder])
  rmdirSync(folder)
}

/** Whether this machine lets us make a disk of our own (root, and a kernel that allows it). */
export const canMakeDisk = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    unmount(mount(1))
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

export interface SmallDisk {
  readonly folder: string
  /** Leaves room for so many kilobytes. */
  readonly fill: (leftKilobytes: number) => Promise<void>
  readonly free: () => Promise<void>
}

export const smallDisk = (): SmallDisk => {
  const folder = mount(16)
  onTestFinished(() => {
    unmount(folder)
  })
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: async (leftKilobytes) => {
      const { bavail, bsize } = statfsSync(folder)
      await writeFile(ballast, Buffer.alloc(bavail * bsize - leftKilobytes * 1024))
    },
    free: () => rm(ballast),
  }
}

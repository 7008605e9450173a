import { openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { servedHeaders } from '@gongkai/catalogue-core/page'
import { mediaType } from '@gongkai/config/media-types'
import { inParallel } from '../node/in-parallel.ts'
import { Bucket } from './bucket.ts'
import { changesTo } from './changes.ts'
import type { Carry } from './carry.ts'

export interface S3Target {
  readonly kind: 's3'
  readonly name: string
  /** With the bucket in it, as the storage wants it: `https://host/bucket` or `https://bucket.host`. */
  readonly endpoint: string
  readonly region: string
  readonly key: string
  readonly secret: string
  /** Before every key: empty, or a folder with its slash. */
  readonly prefix: string
}

/** Objects at a time; the storage's own limit is far above. */
const width = 8

/** Puts what is new into object storage, page or file under its path as its key, and deletes what is gone. */
export const carryToS3: Carry<S3Target> = async (target, { folder, files }, previous, signal) => {
  const { prefix } = target
  const bucket = new Bucket(target, signal)
  const put = async (path: string): Promise<void> => {
    const headers = { 'content-type': mediaType(path), ...servedHeaders(`/${path}`) }
    await bucket.put(`${prefix}${path}`, await openAsBlob(join(folder, path)), headers)
  }
  const changes = changesTo(files, previous?.files ?? null)
  await inParallel(changes.files, width, put)
  await inParallel(changes.pages, width, put)
  const gone =
    previous === null
      ? // Nobody knows what was put there: the storage says.
        (await bucket.keys(prefix)).map((key) => key.slice(prefix.length)).filter((path) => !files.has(path))
      : changes.removed
  await inParallel(gone, width, (path) => bucket.delete(`${prefix}${path}`))
}

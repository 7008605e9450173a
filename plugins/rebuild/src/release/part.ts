import { rootPart } from '@gongkai/catalogue-core/release'
import * as v from 'valibot'
import { copies, FileRecord } from './finish-file.ts'

/** What lies beside a part's folder: what it is, what each of its files was made from, and what each is. */
export const PartManifest = v.object({
  key: v.string(),
  /** One word for all it was made from, its recipe included. */
  digest: v.string(),
  recipe: v.string(),
  /** By the path in the release. */
  made: v.record(v.string(), v.string()),
  files: v.record(v.string(), FileRecord),
})
export type PartManifest = v.InferOutput<typeof PartManifest>

/** `en/cixi/items/25/index.html` in the part `en/cixi` → `items/25/index.html`; a part that is one file has just its name. */
export const pathInPart = (key: string, path: string): string => {
  if (key === rootPart) return path
  return path === key ? (path.split('/').at(-1) ?? path) : path.slice(key.length + 1)
}

/** A file and its compressed copies, as they lie on disk. */
export const onDisk = (path: string, { copies: own }: FileRecord): readonly string[] => [
  path,
  ...copies.filter((ending) => own.includes(ending)).map((ending) => `${path}.${ending}`),
]

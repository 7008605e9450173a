import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'

interface Version {
  readonly number: number
  readonly state: string
  readonly words: Readonly<Record<string, unknown>>
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly in: string }[]
  readonly taken: readonly { readonly name: string; readonly opinion: string | null }[]
}

interface Manifest {
  readonly title: string
  readonly audit: { readonly whole: boolean }
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  readonly missing: readonly unknown[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Opens a pack as whoever it was handed to would, and checks its digests as its own 说明.txt says. */
export const evidenceOf = async (file: string) => {
  const files = unzipSync(new Uint8Array(await readFile(file)))
  const bytes = (name: string): Uint8Array => {
    const found = files[name]
    if (found === undefined)
      throw new Error(`the pack holds no ${name}, only ${Object.keys(files).join(', ')}`)
    return found
  }
  const json = (name: string): unknown => JSON.parse(strFromU8(bytes(name)))
  const manifest = json('manifest.json') as Manifest
  const versions = Object.keys(files)
    .filter((name) => /^versions\/\d+\.json$/u.test(name))
    .sort()
    .map((name) => ({
      ...(json(name) as Version),
      text: strFromU8(bytes(name.replace('.json', '.txt'))),
    }))
  const lines = strFromU8(bytes('audit.jsonl')).trim().split('\n')
  return {
    title: manifest.title,
    whole: manifest.audit.whole,
    missing: manifest.missing,
    /** Files that are not what the manifest or their own name says. */
    wrong: [
      ...manifest.files.filter((one) => sha256(bytes(one.name)) !== one.sha256).map(({ name }) => name),
      ...versions.flatMap((one) => one.files.filter((kept) => sha256(bytes(kept.in)) !== kept.sha256)),
    ],
    versions: versions.map((one) => ({ ...one, opinions: one.taken.map(({ opinion }) => opinion) })),
    files: versions.map((one) => one.files.map(({ name }) => name)),
    acts: lines.map(
      (line) => (JSON.parse((JSON.parse(line) as { entry: string }).entry) as { act: string }).act,
    ),
    /** Every word in it, attachments unpacked: nothing private may be among them. */
    all: Object.entries(files)
      .flatMap(([name, content]) =>
        name.endsWith('.xlsx')
          ? Object.values(unzipSync(content)).map((part) => strFromU8(part))
          : [strFromU8(content)],
      )
      .join('\n'),
  }
}

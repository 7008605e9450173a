import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { attachmentIn, searchIndexPart, type SiteRenderer } from '@gongkai/catalogue-core/release'

/**
 * Makes the files of a site with its compiled renderer, in as many processes as the rebuild service would: `bundle` and `out`
 * are folders; `what` is `all`, or `pages` for pages, their data and feeds alone. The first process starts the others;
 * `place` is which one this is.
 */
const [bundle = '', out = '', processes = '1', what = 'all', place = '0'] = process.argv.slice(2)
const others =
  place === '0'
    ? Array.from({ length: Number(processes) - 1 }, (_, i) =>
        once(fork(import.meta.filename, [bundle, out, processes, what, String(i + 1)]), 'exit'),
      )
    : []
const entry = pathToFileURL(path.join(bundle, 'server', 'entry.mjs')).href
const { renderer } = (await import(entry)) as { readonly renderer: SiteRenderer }

const folders = new Set<string>()
const write = (file: string, content: Uint8Array | string): void => {
  const to = path.join(out, file)
  const folder = path.dirname(to)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  writeFileSync(to, content)
}

/** Parts shared out as they would be by who is ready first: the longest first, each to who has least. */
const { parts, found } = renderer.take('bench')
const weight = ({ key, files }: (typeof parts)[number]): number =>
  key === searchIndexPart ? (what === 'all' ? found / 3 : 0) : files
const isAsked = (file: string): boolean =>
  what === 'all' || /\.(?:html|xml)$|\/(?:item|record)\.json$/.test(file)
const shares = Array.from({ length: Number(processes) }, () => ({ weight: 0, keys: new Set<string>() }))
for (const part of parts.toSorted((a, b) => weight(b) - weight(a))) {
  const [least] = shares.toReversed().toSorted((a, b) => a.weight - b.weight)
  least?.keys.add(part.key)
  if (least !== undefined) least.weight += weight(part)
}
const own = shares[Number(place)]?.keys ?? new Set<string>()

// As a helper does: before it has read anything else.
if (what === 'all' && own.has(searchIndexPart))
  for (const [file, content] of renderer.searchIndex()) write(file, content)

const wanted = [...own].flatMap((key) =>
  renderer.made(key).flatMap(([file, from]) => (attachmentIn(from) === null && isAsked(file) ? [file] : [])),
)
const left = wanted.values()
const worker = async (): Promise<void> => {
  for (const file of left) write(file, await renderer.file(file))
}
await Promise.all(Array.from({ length: 8 }, worker))
for (const other of others) {
  const [code] = (await other) as [number | null]
  if (code !== 0) throw new Error(`a process ended with ${String(code)}`)
}

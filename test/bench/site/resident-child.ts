import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import {
  attachmentIn,
  searchIndexPart,
  type Gathered,
  type SiteRenderer,
} from '@gongkai/catalogue-core/release'
import { inOrder } from '../../../plugins/rebuild/src/run/site-parts.ts'

/**
 * Makes the files of a site with its compiled renderer, in as many processes as the rebuild service would: `bundle` and `out`
 * are folders; `what` is `all`, or `pages` for pages, their data and feeds alone. The first process starts the others and
 * takes the publication while one of them makes the search index; then they join it, and who is ready takes the next part,
 * the first from the beginning, the others from the end.
 */
const [bundle = '', out = '', processes = '1', what = 'all'] = process.argv.slice(2)
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

const isAsked = (file: string): boolean =>
  what === 'all' || /\.(?:html|xml)$|\/(?:item|record)\.json$/.test(file)

const makeIndex = (): void => {
  for (const [file, content] of renderer.searchIndex()) write(file, content)
}

const make = async (key: string): Promise<void> => {
  let written = 0
  for (const [file, from] of renderer.made(key)) {
    if (attachmentIn(from) !== null || !isAsked(file)) continue
    write(file, await renderer.file(file))
    written += 1
    // The first process is also asked by the others, and hears nothing while it renders.
    if (written % 50 === 0) await setImmediate()
  }
}

/** What a helper is told: whom it joins, or a part to make; null when nothing is left. */
type Told = { readonly gathered: Gathered } | { readonly key: string | null }

const help = async (makesIndex: boolean): Promise<void> => {
  // It needs nobody's take.
  if (makesIndex) makeIndex()
  for (;;) {
    const answer = once(process, 'message') as Promise<[Told]>
    process.send?.('ready')
    const [told] = await answer
    if ('gathered' in told) renderer.join(told.gathered)
    else if (told.key === null) break
    else await make(told.key)
  }
  process.disconnect()
}

const lead = async (): Promise<void> => {
  const helpers = Array.from({ length: Number(processes) - 1 }, (_, i) =>
    fork(import.meta.filename, [bundle, out, i === 0 ? 'help with the index' : 'help', what]),
  )
  const ended = helpers.map((helper) => once(helper, 'exit'))
  const { parts, gathered } = renderer.take('bench')
  const left = inOrder(parts).filter(({ key }) => key !== searchIndexPart)
  for (const helper of helpers) {
    let joins = true
    helper.on('message', () => {
      helper.send((joins ? { gathered } : { key: left.pop()?.key ?? null }) satisfies Told)
      joins = false
    })
  }
  if (helpers.length === 0 && what === 'all') makeIndex()
  for (let part = left.shift(); part !== undefined; part = left.shift()) await make(part.key)
  for (const end of ended) {
    const [code] = (await end) as [number | null]
    if (code !== 0) throw new Error(`a process ended with ${String(code)}`)
  }
}

if (processes.startsWith('help')) await help(what === 'all' && processes !== 'help')
else await lead()

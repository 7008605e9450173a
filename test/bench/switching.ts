import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { caddy } from '../../plugins/operate/testing/servers/caddy.ts'
import { nginx } from '../../plugins/operate/testing/servers/nginx.ts'
import { startSite, switchTo } from '../../plugins/operate/testing/site.ts'
import { readWhileSwitching } from '../serving/switching.ts'
import { answers, marks, writeTwoReleases } from '../serving/two-releases.ts'
import { row, type Row } from './measure.ts'

const script = fileURLToPath(new URL('switching.lua', import.meta.url))
const switches = 100
const everyMs = 60

const Counted = v.object({
  requests: v.number(),
  one: v.number(),
  two: v.number(),
  wrong: v.number(),
  errors: v.number(),
  first: v.string(),
})
type Counted = v.InferOutput<typeof Counted>

/** As many requests as wrk can make for as long as the switching takes. */
const wrk = async (url: string): Promise<Counted> => {
  const seconds = Math.ceil((switches * everyMs) / 1000) + 1
  const rows = answers.map(([address, { one, two }]) => `${address}|${String(one)}|${String(two)}`)
  const options = ['-t1', '-c16', `-d${String(seconds)}s`, '-s', script, url, '--', marks.one, marks.two]
  const child = spawn('wrk', [...options, ...rows], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  const json = /^JSON (.+)$/m.exec(Buffer.concat(said).toString())?.[1] ?? ''
  return v.parse(v.pipe(v.string(), v.parseJson(), Counted), json)
}

const one = (what: string, value: number): Row => row('switching', what, [value], null, 'answers')

/**
 * `current` goes from one real release to another and back a hundred times, while pages and their styles are read: how many
 * answers came of each release, and how many were errors, mixtures or what neither release gives.
 */
export const switching = async (): Promise<readonly Row[]> => {
  const site = await startSite()
  try {
    await writeTwoReleases(site.dir)
    switchTo(site.dir, 'one')
    const rows: Row[] = []
    const measure = async (name: string, url: string): Promise<void> => {
      const heavy = spawnSync('wrk', ['-v']).error === undefined ? wrk(url) : null
      const read = await readWhileSwitching(url, site.dir, { switches, readers: 4, everyMs })
      const counted = await heavy
      for (const wrong of read.wrong.slice(0, 5)) console.error(`${name}: ${wrong}`)
      if (counted !== null && counted.wrong > 0) console.error(`${name}: wrk: ${counted.first}`)
      rows.push(
        one(`${name}: switches`, read.switches),
        one(`${name}: answers of the first release`, read.of.one + (counted?.one ?? 0)),
        one(`${name}: answers of the second`, read.of.two + (counted?.two ?? 0)),
        one(`${name}: styles asked for after their page`, read.assets),
        one(
          `${name}: errors and mixtures`,
          read.wrong.length + (counted?.wrong ?? 0) + (counted?.errors ?? 0),
        ),
      )
    }
    await measure('ours', site.url)
    for (const [name, server] of Object.entries({ nginx, Caddy: caddy })) {
      const reason = server.absent()
      if (reason !== null) {
        console.warn(`${name} 未安装，跳过 · skipped: ${reason}`)
        continue
      }
      const running = await server.start(site.dir, site.url)
      try {
        await measure(name, running.url)
      } finally {
        await running.stop()
      }
    }
    return rows
  } finally {
    await site.stop()
  }
}

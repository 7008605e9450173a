import { existsSync, readFileSync } from 'node:fs'
import { readCatalogueFile } from '../src/read-catalogue-file.ts'

// Run as a program of its own, so that what it takes up can be measured: reads one file, says what became of it.
const [path = '', name = ''] = process.argv.slice(2)
const began = process.hrtime.bigint()
const read = await readCatalogueFile(readFileSync(path), name)
const milliseconds = Number((process.hrtime.bigint() - began) / 1_000_000n)
const code = read.outcome === 'read' ? `${String(read.document.items.length)} items` : read.because.code
// The kernel's own account of this program. What `resourceUsage` tells begins with the parent that started it, which is
// the test run itself and can be larger than any limit here.
const ownPeak = (): number => {
  const status = '/proc/self/status'
  const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Math.round((peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024)
}

process.stdout.write(
  JSON.stringify({
    outcome: read.outcome,
    code,
    milliseconds,
    megabytes: ownPeak(),
  }),
)

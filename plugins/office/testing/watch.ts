import { readFileSync } from 'node:fs'
import { readCatalogueFile } from '../src/read-catalogue-file.ts'

// Run as a program of its own, so that what it takes up can be measured: reads one file, says what became of it.
const [path = '', name = ''] = process.argv.slice(2)
const began = process.hrtime.bigint()
const read = await readCatalogueFile(readFileSync(path), name)
const milliseconds = Number((process.hrtime.bigint() - began) / 1_000_000n)
const code = read.outcome === 'read' ? `${String(read.document.items.length)} items` : read.because.code
process.stdout.write(
  JSON.stringify({
    outcome: read.outcome,
    code,
    milliseconds,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)

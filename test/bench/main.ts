import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { stack } from '../real/stack.ts'
import { bulk } from './bulk.ts'
import { documents } from './document.ts'
import { importing } from './import.ts'
import { lighthouse } from './lighthouse.ts'
import { memory } from './memory.ts'
import { table, type Row } from './measure.ts'
import { privacy } from './privacy/privacy.ts'
import { publish } from './publish.ts'
import { receipts } from './receipt.ts'
import { publishingDayBench } from './publishing-day.ts'
import { siteKilledBench } from './site-killed.ts'
import { search } from './search/search.ts'
import { writeCity } from './site/folder.ts'
import { switching } from './switching.ts'
import { siteChange } from './site/change.ts'
import { siteFull } from './site/full.ts'
import { searchFill, searchScale } from './search-scale/scale.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '20' },
    rows: { type: 'string', default: '10000' },
    queries: { type: 'string' },
    pages: { type: 'string', default: '1000,10000,50000' },
    folder: { type: 'string' },
    kills: { type: 'string', default: '100' },
    documents: { type: 'string', default: '100000,500000' },
  },
})
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
const runs = Number(values.runs)

const sizes = values.pages.split(',').map(Number)

const rows: Row[] = []
if (wanted('document')) rows.push(...(await documents(Math.max(1, Math.floor(runs / 4)))))
if (wanted('import')) rows.push(...(await importing(Math.max(1, Math.floor(runs / 5)))))
if (wanted('bulk')) rows.push(...(await bulk(Math.max(1, Math.floor(runs / 20)), Number(values.rows))))
if (wanted('privacy')) rows.push(...(await privacy(Math.max(1, Math.floor(runs / 2)))))
if (wanted('search')) rows.push(...(await search(values.queries)))
if (wanted('lighthouse')) rows.push(...(await lighthouse(Math.max(1, Math.floor(runs / 6)))))
// Not measured: the publication of a city, for whoever wants to build or look at one of a given size.
if (positionals.includes('site-folder') && values.folder !== undefined)
  for (const pages of sizes) {
    const at = path.join(values.folder, String(pages))
    process.stdout.write(`${at} ${JSON.stringify(await writeCity(at, pages))}\n`)
  }
if (wanted('switching')) rows.push(...(await switching()))
if (positionals.includes('site-full')) rows.push(...(await siteFull(sizes)))
if (positionals.includes('site-change'))
  rows.push(...(await siteChange(sizes, Math.max(2, Math.floor(runs / 4)))))
// Half an hour and more: only for who asks for it by name.
if (positionals.includes('search-scale'))
  rows.push(...(await searchScale(values.documents.split(',').map(Number))))
if (positionals.includes('search-fill'))
  rows.push(...(await searchFill(values.documents.split(',').map(Number))))
if (positionals.includes('publishing-day')) rows.push(...(await publishingDayBench()))
if (positionals.includes('site-killed')) rows.push(...(await siteKilledBench(Number(values.kills))))
if (wanted('publish') || wanted('memory') || wanted('receipt')) {
  const it = await stack()
  try {
    if (positionals.includes('search-fill'))
      rows.push(...(await searchFill(values.documents.split(',').map(Number))))
    if (wanted('publish')) rows.push(...(await publish(it, runs)))
    if (wanted('receipt')) rows.push(...(await receipts(it, runs)))
    if (wanted('memory')) rows.push(...(await memory(it)))
  } finally {
    await it.remove()
  }
}
process.stdout.write(`${table(rows)}\n`)
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, null, 2)}\n`)
// Strapi leaves handles behind after its end; the figures are written, so the process may go.
process.exit(0)

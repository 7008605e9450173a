import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { builder, rebuildUrl } from '../faults/whereabouts.ts'
import type { Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { milliseconds, row, type Row } from './measure.ts'

/** As configured where nothing else is said: a run waits so long for further hooks. */
const quietMs = 200
/** Longer than runs are spaced apart: an act that comes by itself waits for no other. */
const betweenMs = 4000

const Step = v.object({ step: v.string(), at: v.nullable(v.string()) })
const Receipt = v.object({
  state: v.string(),
  at: v.nullable(v.string()),
  steps: v.array(Step),
  address: v.nullable(v.string()),
})
type Receipt = v.InferOutput<typeof Receipt>

const wholeReceipt = async ({ editor }: Team, documentId: string, begun: number): Promise<Receipt> =>
  until('the receipt', async () => {
    const { body } = await editor.call('GET', `/catalogue/review/item/${documentId}/zh-Hans/receipt`)
    const { receipt } = v.parse(v.object({ receipt: v.nullable(Receipt) }), body)
    const isNew = receipt !== null && receipt.at !== null && Date.parse(receipt.at) >= begun
    return isNew && receipt.state === 'done' ? receipt : null
  })

const at = (receipt: Receipt, step: string): number =>
  Date.parse(receipt.steps.find((one) => one.step === step)?.at ?? '')

/** What the look from outside is made of: the release's word for the page, and the page. */
const lookMs = async (it: Stack, rebuild: string, page: string): Promise<number> =>
  milliseconds(async () => {
    const said = await (await fetch(`${rebuild}/release/files?path=${page}`)).text()
    const got = new Uint8Array(await (await fetch(`${it.site}${page}`)).arrayBuffer())
    if (!said.includes(createHash('sha256').update(got).digest('hex')))
      throw new Error(`${page} is not what the release holds`)
  })

/**
 * From the signer's click on release to the receipt that the page was fetched from outside and is the release's, beside the
 * sum of what lies between, each part measured in the same act: the click's answer, search or (whichever takes longer) quiet
 * time and run of the builder, and a look of our own from outside. What the first is longer is waiting that we cause.
 */
export const receipts = async (it: Stack, runs: number): Promise<readonly Row[]> => {
  const bureau = await team(it)
  const [found] = await bureau.editor.find('item', 'pageSize=1&sort=id:asc')
  if (found === undefined) throw new Error('no item to release')
  const rebuild = await rebuildUrl(it)
  const parts = { click: [] as number[], search: [] as number[], run: [] as number[], look: [] as number[] }
  const whole: number[] = []
  const sums: number[] = []
  for (let i = 0; i < runs; i += 1) {
    const phones = [{ label: null, number: `0999-${String(6_000_000 + i)}` }]
    await bureau.editor.save('item', found.documentId, { phones })
    await bureau.submit('item', found.documentId)
    await bureau.approve('item', found.documentId)
    await pause(betweenMs)
    const begun = Date.now()
    const click = await milliseconds(() => bureau.release('item', found.documentId))
    const receipt = await wholeReceipt(bureau, found.documentId, begun)
    const run = (await builder(it)).runs.find(
      ({ startedAt, outcome }) => outcome === 'released' && Date.parse(startedAt) >= begun,
    )
    if (run === undefined) throw new Error('no run released this')
    const search = at(receipt, 'searched') - at(receipt, 'saved')
    const built = Date.parse(run.endedAt) - Date.parse(run.startedAt)
    const look = await lookMs(it, rebuild, new URL(receipt.address ?? '').pathname)
    for (const [name, value] of Object.entries({ click, search, run: built, look }))
      parts[name as keyof typeof parts].push(value)
    whole.push(Date.parse(receipt.at ?? '') - begun)
    sums.push(click + Math.max(search, quietMs + built) + look)
  }
  const share = whole.map((value, i) => (value * 100) / (sums[i] ?? Number.NaN))
  return [
    row('receipt', 'click to answer', parts.click, null),
    row('receipt', 'saved to searched', parts.search, null),
    row('receipt', 'a run of the builder', parts.run, null),
    row('receipt', 'a look from outside', parts.look, null),
    row('receipt', 'click to receipt', whole, { what: 'sum of its parts', values: sums }),
    row('receipt', 'click to receipt, of the sum of its parts', share, null, '%'),
  ]
}

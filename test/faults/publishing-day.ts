import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { signedInAs } from '../real/editors.ts'
import type { Panel } from '../real/panel.ts'
import type { Stack } from '../real/stack.ts'
import { team, type Team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { busyBureau, phoneOf, recordsWithFiles, type BusyItem } from './bureau.ts'
import { ofNoRelease } from './releases.ts'
import { visitors, type Visits } from './visitors.ts'
import { builder, notThere, queued, stillThere, type Run, type Thing } from './whereabouts.ts'

/** How much is published in how short a time. */
export interface Day {
  readonly editors: number
  readonly publishes: number
  readonly withdrawals: number
  /** Records with attachments that are withdrawn besides. */
  readonly records: number
  /** Within which all of it is done, spread evenly; who is slower than that is as slow as the CMS. */
  readonly seconds: number
}

export interface DayEnd {
  /** From the first act to the last answer. */
  readonly actedMs: number
  /** From the last answer to everything being out, or taken down, everywhere. */
  readonly settledMs: number
  /** From the editor's last click of an act to its answer, one for each act. */
  readonly actMs: readonly number[]
  /** From the click that lets out or takes down to the receipt that all of it is seen from outside, one for each act. */
  readonly receiptMs: readonly number[]
  /** Acts that have no such receipt, and why. */
  readonly notGreen: readonly string[]
  readonly runs: readonly Run[]
  readonly openHooks: number
  readonly queued: number
  readonly parked: number
  /** Each thing that is not as it was meant to be. */
  readonly notOut: readonly string[]
  readonly notGone: readonly string[]
  readonly visits: Visits
  /** Pages that a visitor got and no release holds. */
  readonly mixed: readonly string[]
}

type Act =
  | { readonly does: 'publish'; readonly item: BusyItem; readonly phone: string }
  | {
      readonly does: 'withdraw'
      readonly kind: 'item' | 'record'
      readonly documentId: string
      readonly thing: Thing
    }

const thingOf = ({ address }: BusyItem, words: string): Thing => ({ address, files: ['item.json'], words })

/** Publishes and withdrawals as they come, evenly mixed, nothing twice. */
const actsOf = (
  { publishes, withdrawals, records }: Day,
  items: readonly BusyItem[],
  withFiles: Awaited<ReturnType<typeof recordsWithFiles>>,
): readonly Act[] => {
  const down: readonly Act[] = [
    ...items.slice(publishes, publishes + withdrawals).map((item): Act => {
      const { documentId, phone } = item
      return { does: 'withdraw', kind: 'item', documentId, thing: thingOf(item, phone) }
    }),
    ...withFiles.map(({ documentId, ...thing }): Act => {
      return { does: 'withdraw', kind: 'record', documentId, thing }
    }),
  ]
  const out = items.slice(0, publishes).map((item, i): Act => {
    return { does: 'publish', item, phone: phoneOf(500_000 + i) }
  })
  const all = publishes + withdrawals + records
  const place = (i: number, of: number): number => ((i + 0.5) * all) / of
  return [
    ...out.map((act, i) => ({ act, at: place(i, out.length) })),
    ...down.map((act, i) => ({ act, at: place(i, down.length) })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ act }) => act)
}

const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }

/** The last click of an act: it is on its way out, or down, from then on. */
interface Clicked {
  readonly kind: 'item' | 'record'
  readonly documentId: string
  readonly at: number
}

/** One act from an editor's desk: written and submitted there, approved and released by two others, as the law wants. */
const perform = async (editor: Panel, bureau: Team, act: Act): Promise<Clicked> => {
  if (act.does === 'withdraw') {
    const { kind, documentId } = act
    const at = Date.now()
    await bureau.withdraw(kind, documentId)
    return { kind, documentId, at }
  }
  const { documentId } = act.item
  await editor.save('item', documentId, { phones: [{ label: null, number: act.phone }] })
  await editor.command('item', documentId, { does: 'submit', sheet })
  await bureau.approve('item', documentId)
  const at = Date.now()
  await bureau.release('item', documentId)
  return { kind: 'item', documentId, at }
}

interface Receipt {
  readonly state: string
  readonly at: string | null
  readonly steps: readonly { readonly step: string; readonly at: string | null }[]
}

const receiptSeconds = 120

/** Waits for each act's receipt to be whole, as it is shown beside the entry. */
const receiptsOf = async ({ editor }: Team, clicks: readonly Clicked[]) => {
  const receiptMs: number[] = []
  const notGreen: string[] = []
  for (const { kind, documentId, at } of clicks) {
    let last: Receipt | null = null
    const green = await until(
      `the receipt of ${documentId}`,
      async () => {
        const { body } = await editor.call('GET', `/catalogue/review/${kind}/${documentId}/zh-Hans/receipt`)
        last = (body as { receipt: Receipt | null }).receipt
        return last?.state === 'done' && last.at !== null ? Date.parse(last.at) : null
      },
      notGreen.length === 0 ? receiptSeconds : 1,
    ).catch(() => null)
    if (green === null) notGreen.push(`${kind} ${documentId}: ${JSON.stringify(last)}`)
    else receiptMs.push(green - at)
  }
  return { receiptMs, notGreen }
}

/** Collects runs while they happen: the service remembers only the last ones. */
const runsWatched = (it: Stack) => {
  const runs = new Map<string, Run>()
  const stopping = new AbortController()
  const look = async (): Promise<void> => {
    for (const run of (await builder(it)).runs) runs.set(run.id, run)
  }
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await look()
      await pause(500)
    }
  })()
  return {
    stop: async (since: Date): Promise<readonly Run[]> => {
      stopping.abort()
      await watching
      await look()
      return [...runs.values()].filter(({ startedAt }) => Date.parse(startedAt) >= since.getTime())
    },
  }
}

/** The site must have been asked to keep every release of the day (KEEP_RELEASES), so that what was seen can be judged. */
export const publishingDay = async (it: Stack, day: Day): Promise<DayEnd> => {
  const bureau = await team(it)
  const touched = day.publishes + day.withdrawals
  // A few stay as they are, for visitors to read.
  const items = await busyBureau(it, bureau.editor, touched + 10)
  const editors = await signedInAs(it, 'gongkai-editor', day.editors)
  const acts = actsOf(day, items, await recordsWithFiles(it, day.records))
  const out = acts.flatMap((act) => (act.does === 'publish' ? [thingOf(act.item, act.phone)] : []))
  const down = acts.flatMap((act) => (act.does === 'withdraw' ? [act.thing] : []))
  await until('the site to be quiet', async () => (await builder(it)).state === 'idle', 120)

  const reading = visitors(it.site, [
    ...['/', '/busy/', '/busy/catalogue/', '/busy/feed.xml', '/sitemap.xml', '/ziyang/catalogue/'],
    ...out.map(({ address }) => address),
    ...items.slice(touched).map(({ address }) => address),
  ])
  const since = new Date()
  const watched = runsWatched(it)
  const begun = performance.now()
  const actMs: number[] = []
  const clicks: Clicked[] = []
  await Promise.all(
    editors.map(async (editor, n) => {
      const own = acts.filter((_, i) => i % editors.length === n)
      for (const [i, act] of own.entries()) {
        const due = begun + ((i * editors.length + n) * day.seconds * 1000) / acts.length
        await pause(Math.max(0, due - performance.now()))
        const from = performance.now()
        clicks.push(await perform(editor, bureau, act))
        actMs.push(performance.now() - from)
      }
    }),
  )
  const actedMs = performance.now() - begun
  await until(
    'everything to be delivered',
    async () => {
      const { search, site } = await queued(it)
      const { hooks, state } = await builder(it)
      return search.due + site.due === 0 && hooks.open === 0 && state === 'idle'
    },
    300,
  )
  const settledMs = performance.now() - begun - actedMs
  const receipts = await receiptsOf(bureau, clicks)
  const visits = await reading.stop()
  const runs = await watched.stop(since)
  const { search, site } = await queued(it)
  return {
    actedMs,
    settledMs,
    actMs,
    ...receipts,
    runs,
    openHooks: (await builder(it)).hooks.open,
    queued: search.due + site.due,
    parked: search.parked + site.parked,
    notOut: await notThere(it, out),
    notGone: await stillThere(it, down),
    visits,
    mixed: await ofNoRelease(path.join(it.dataDir, 'site'), visits.seen),
  }
}

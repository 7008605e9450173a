import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { command } from '../real/command.ts'
import { pidsBelow } from '../real/processes.ts'
import type { Stack } from '../real/stack.ts'
import { team } from '../real/team.ts'
import { until } from '../real/until.ts'
import { busyBureau, phoneOf, recordsWithFiles, type BusyItem } from './bureau.ts'
import { chances } from './chances.ts'
import { ofNoRelease } from './releases.ts'
import { visitors, type Visits } from './visitors.ts'
import { builder, notThere, queued, stillThere, unreachable, type Thing } from './whereabouts.ts'
import { fulfil, type Wish } from './wish.ts'

export const victims = ['cms', 'rebuild', 'build'] as const
export type Victim = (typeof victims)[number]

export interface KilledEnd {
  readonly kills: Readonly<Record<Victim, number>>
  readonly publishes: number
  readonly withdrawals: number
  /** How often an editor's act was cut off and taken up again. */
  readonly cutOff: number
  /** From the last act to everything being as it should, everywhere. */
  readonly settledMs: number
  readonly openHooks: number
  readonly queued: number
  readonly parked: number
  readonly notOut: readonly string[]
  readonly notGone: readonly string[]
  readonly visits: Visits
  readonly mixed: readonly string[]
  /** What `npm run doctor` said, and its exit code. */
  readonly doctor: { readonly code: number | null; readonly said: string }
}

const editors = 3
const itemsEach = 8

/** Ends one of them as the power would; false where it was not there to be killed. */
const kill = async (it: Stack, victim: Victim): Promise<boolean> => {
  const service = await it.child(victim === 'cms' ? 'cms' : 'rebuild')
  const pids = victim === 'build' ? await pidsBelow(service, '') : [service]
  let killed = false
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
      killed = true
    } catch (error) {
      // Between two of its lives.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  return killed
}

const isUp = async (it: Stack, victim: Victim): Promise<boolean> =>
  victim === 'cms'
    ? (await fetch(`${it.cms}/_health`)).ok
    : victim === 'rebuild'
      ? (await builder(it)).state !== ''
      : (await pidsBelow(await it.child('rebuild'), '')).length > 0

const killAmid = async (it: Stack, kills: number): Promise<KilledEnd['kills']> => {
  const chance = chances(11)
  const done = { cms: 0, rebuild: 0, build: 0 }
  for (let i = 0; i < kills;) {
    const victim = victims[chance(victims.length)] ?? 'cms'
    // What is down already cannot be killed: it is waited for, or another is taken.
    const up = await until(victim, () => isUp(it, victim), victim === 'build' ? 10 : 120).catch(() => false)
    // At any moment of its life: killed the moment it is up each time, it would never have done anything.
    await pause(300 + chance(4000))
    if (!up || !(await kill(it, victim))) continue
    done[victim] += 1
    i += 1
  }
  return done
}

/** An editor who publishes and withdraws the same few things again and again; answers how each was left. */
const busily = async (it: Stack, own: readonly Wish[], seed: number, over: { is: boolean }) => {
  const chance = chances(seed)
  const desk = { bureau: await team(it) }
  const last = new Map(own.map((wish) => [wish.documentId, wish]))
  const count = { publishes: 0, withdrawals: 0, cutOff: 0 }
  for (let i = 0; !over.is; i += 1) {
    const now = last.get(own[chance(own.length)]?.documentId ?? '')
    if (now === undefined) continue
    const down = now.out && chance(2) === 0
    const words = now.kind === 'item' && !down ? phoneOf(seed * 100_000 + i) : now.thing.words
    const wish = { ...now, out: !down, thing: { ...now.thing, words } }
    count.cutOff += await fulfil(it, desk, wish)
    last.set(wish.documentId, wish)
    count[down ? 'withdrawals' : 'publishes'] += 1
  }
  return { ...count, left: [...last.values()] }
}

const itemWish = ({ documentId, address, phone }: BusyItem): Wish => ({
  kind: 'item',
  documentId,
  out: true,
  thing: { address, files: ['item.json'], words: phone },
})

/** The site must have been asked to keep every release (KEEP_RELEASES), so that what visitors saw can be judged. */
export const siteKilled = async (it: Stack, kills: number): Promise<KilledEnd> => {
  const { editor } = await team(it)
  // A few stay as they are, for visitors to read.
  const items = await busyBureau(it, editor, editors * itemsEach + 6)
  const records = await recordsWithFiles(it, editors)
  const reading = visitors(it.site, [
    ...['/', '/busy/', '/busy/catalogue/', '/demo/', '/sitemap.xml', '/ziyang/catalogue/'],
    ...items.slice(editors * itemsEach).map(({ address }) => address),
  ])
  const over = { is: false }
  const working = Promise.all(
    Array.from({ length: editors }, (_, n) => {
      const own = items.slice(n * itemsEach, (n + 1) * itemsEach).map(itemWish)
      const record = records[n]
      const filed: readonly Wish[] =
        record === undefined
          ? []
          : [{ kind: 'record', documentId: record.documentId, out: true, thing: record }]
      return busily(it, [...own, ...filed], n + 3, over)
    }),
  )
  const killed = await Promise.race([killAmid(it, kills), working.then(() => null)])
  if (killed === null) throw new Error('the editors stopped before they were told to')
  over.is = true
  const done = await working
  const ended = performance.now()
  await until(
    'everything to be delivered',
    async () => {
      const { search, site } = await queued(it)
      const { hooks, state } = await builder(it)
      return search.due + site.due === 0 && hooks.open === 0 && state === 'idle'
    },
    600,
  )
  const settledMs = performance.now() - ended
  const visits = await reading.stop()
  const left = done.flatMap((one) => one.left)
  const things = (kind: Wish['kind'], out: boolean): readonly Thing[] =>
    left.filter((wish) => wish.kind === kind && wish.out === out).map(({ thing }) => thing)
  const { search, site } = await queued(it)
  const doctor = await command('doctor', [], { DATA_DIR: it.dataDir })
  const sum = (of: 'publishes' | 'withdrawals' | 'cutOff'): number =>
    done.reduce((all, one) => all + one[of], 0)
  return {
    kills: killed,
    publishes: sum('publishes'),
    withdrawals: sum('withdrawals'),
    cutOff: sum('cutOff'),
    settledMs,
    openHooks: (await builder(it)).hooks.open,
    queued: search.due + site.due,
    parked: search.parked + site.parked,
    notOut: [
      ...(await notThere(it, things('item', true))),
      ...(await unreachable(it, things('record', true))),
    ],
    notGone: await stillThere(it, [...things('item', false), ...things('record', false)]),
    visits,
    mixed: await ofNoRelease(path.join(it.dataDir, 'site'), visits.seen),
    doctor: { code: doctor.code, said: `${doctor.stdout}${doctor.stderr}` },
  }
}

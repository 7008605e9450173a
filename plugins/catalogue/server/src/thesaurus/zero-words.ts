import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { countableWords } from '@gongkai/catalogue-core/indexing'
import { dictionaryOf } from '@gongkai/catalogue-core/search'
import { uid } from '../content-types/kinds.ts'
import { table } from '../doors.ts'
import { shanghaiDay } from '../today.ts'
import { currentThesaurus } from './current.ts'

const weeksKept = 8
const shownAtMost = 100

/** What a site server counted since it last told. Words that no site server would count are not taken from anybody. */
export const ZeroCounts = v.object({
  batch: v.pipe(v.string(), v.uuid()),
  counts: v.pipe(
    v.array(
      v.object({
        word: v.pipe(
          v.string(),
          v.check((word) => countableWords(word) === word),
        ),
        day: v.pipe(v.string(), v.isoDate()),
        count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
      }),
    ),
    v.maxLength(500),
  ),
})
type ZeroCounts = v.InferOutput<typeof ZeroCounts>

const firstDay = (now: Date): string => shanghaiDay(new Date(now.getTime() - weeksKept * 7 * 24 * 3_600_000))

const add = async (strapi: Core.Strapi, { batch, counts }: ZeroCounts, now: Date): Promise<void> => {
  const [words, batches, first] = [table(strapi, 'zeroWord'), table(strapi, 'zeroBatch'), firstDay(now)]
  await strapi.db.transaction(async () => {
    // Before all else: who sends the same at the same time waits here, and is told that it is there.
    await batches.createMany({ data: [{ batch, day: shanghaiDay(now) }] })
    await words.deleteMany({ where: { day: { $lt: first } } })
    // A batch came no earlier than the days it counts: whoever sent one so old again would find none of them kept.
    await batches.deleteMany({ where: { day: { $lt: first } } })
    for (const { word, day, count } of counts) {
      if (day < first) continue
      const known = await words.findOne({ where: { word, day } })
      if (known !== null)
        await strapi.db.queryBuilder(uid.zeroWord).where({ id: known.id }).increment('times', count).execute()
      else {
        const before = await words.findOne({ where: { word }, orderBy: { day: 'desc' } })
        await words.createMany({
          data: [{ word, day, times: count, hidden: before?.hidden ?? false }],
        })
      }
    }
  })
}

/** Counts a batch, or leaves it where it is counted already. */
export const addZeroWords = async (strapi: Core.Strapi, sent: ZeroCounts, now: Date): Promise<void> => {
  const isCounted = async (): Promise<boolean> =>
    (await table(strapi, 'zeroBatch').findOne({ where: { batch: sent.batch } })) !== null
  if (await isCounted()) return
  try {
    await add(strapi, sent, now)
  } catch (error) {
    if (!(await isCounted())) throw error
  }
}

export interface ZeroWord {
  readonly word: string
  readonly times: number
  readonly lastDay: string
  /** The published words know it by now. */
  readonly known: boolean
}

/** The commonest first, without those that staff put aside. */
export const readZeroWords = async (strapi: Core.Strapi, now: Date): Promise<readonly ZeroWord[]> => {
  const rows = await table(strapi, 'zeroWord').findMany({
    where: { hidden: false, day: { $gte: firstDay(now) } },
    orderBy: { day: 'asc' },
  })
  if (rows.length === 0) return []
  const { meanings } = dictionaryOf(await currentThesaurus(strapi))
  const words = new Map<string, ZeroWord>()
  for (const { word, day, times } of rows)
    words.set(word, {
      word,
      times: (words.get(word)?.times ?? 0) + times,
      lastDay: day,
      known: meanings.has(word),
    })
  return [...words.values()].sort((a, b) => b.times - a.times).slice(0, shownAtMost)
}

export const hideZeroWord = async (strapi: Core.Strapi, word: string): Promise<void> => {
  await table(strapi, 'zeroWord').updateMany({ where: { word }, data: { hidden: true } })
}

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

export const addZeroWords = async (strapi: Core.Strapi, { counts }: ZeroCounts, now: Date): Promise<void> => {
  const words = table(strapi, 'zeroWord')
  await strapi.db.transaction(async () => {
    await words.deleteMany({ where: { day: { $lt: firstDay(now) } } })
    for (const { word, day, count } of counts) {
      if (day < firstDay(now)) continue
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

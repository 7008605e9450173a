import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { Outcome } from '../outcome.ts'
import type { Claimed, Failed } from '../queue.ts'
import { reasonOf } from '../reason.ts'
import { idsOf } from '../search-documents.ts'
import type { SearchServer } from '../search-server.ts'
import { blameOf } from '../search-trouble.ts'
import { fileIndex } from './file-index.ts'
import { readFiles } from './reader.ts'
import { fileSender, type FileSender } from './send.ts'

export interface FileCourier {
  /** Takes what attachments say along with what was delivered of their records; what fails of either has failed. */
  follow(claimed: readonly Claimed[], outcome: Outcome): Promise<Outcome>
  /** Goes on filling and reading where something is left to do; answers at once. */
  tend(): void
  filling(): readonly Locale[]
  /** Resolves when nothing is under way. */
  ended(): Promise<void>
}

// As many as one question to the database takes well.
const idsAtOnce = 1000

/** Which of these fail, by halves down to the one whose files are to blame. */
const failing = async (
  strapi: Core.Strapi,
  sender: FileSender,
  claimed: readonly Claimed[],
): Promise<readonly Failed[]> => {
  try {
    const ids = new Set<string>()
    for (const { look } of claimed) for (const id of await idsOf(strapi, look)) ids.add(id)
    const all = [...ids]
    for (let from = 0; from < all.length; from += idsAtOnce)
      await sender.send(all.slice(from, from + idsAtOnce))
    return []
  } catch (error) {
    const reason = reasonOf(error)
    if (blameOf(error) === 'server')
      return claimed.map((one) => ({ claimed: one, because: 'absent', reason }))
    if (claimed.length <= 1) return claimed.map((one) => ({ claimed: one, because: 'refused', reason }))
    const half = Math.ceil(claimed.length / 2)
    return [
      ...(await failing(strapi, sender, claimed.slice(0, half))),
      ...(await failing(strapi, sender, claimed.slice(half))),
    ]
  }
}

/** Does one thing at a time; asked for again meanwhile, it does it once more. */
const background = (act: () => Promise<void>) => {
  const state = { again: false }
  let running: Promise<void> | null = null
  const run = async (): Promise<void> => {
    while (state.again) {
      state.again = false
      await act()
    }
  }
  return {
    start: (): void => {
      state.again = true
      running ??= run().finally(() => {
        running = null
      })
    },
    isRunning: (): boolean => running !== null,
    ended: async (): Promise<void> => {
      await running
    },
  }
}

/** What attachments say, beside the search for their records: an index of its own, read and filled in the background. */
export const fileCourier = (strapi: Core.Strapi, server: SearchServer, signal: AbortSignal): FileCourier => {
  const reading = background(() => readFiles(strapi, sender, signal))
  const sender = fileSender(strapi, fileIndex(server), () => {
    reading.start()
  })
  const filling = background(async () => {
    try {
      await sender.fill()
    } catch (error) {
      strapi.log.warn(
        `catalogue: the index of attachments could not be filled and will be again: ${reasonOf(error)}`,
      )
    }
  })
  return {
    follow: async (claimed, { delivered, failed }) => {
      const waiting = new Set(failed.flatMap((one) => (one.because === 'absent' ? [one.claimed] : [])))
      const own = await failing(
        strapi,
        sender,
        claimed.filter((one) => !waiting.has(one)),
      )
      const failedBefore = new Set(failed.map((one) => one.claimed))
      const failedHere = new Set(own.map((one) => one.claimed))
      return {
        delivered: delivered.filter((one) => !failedHere.has(one)),
        failed: [...failed, ...own.filter((one) => !failedBefore.has(one.claimed))],
      }
    },
    tend: () => {
      if (!filling.isRunning()) filling.start()
      if (!reading.isRunning()) reading.start()
    },
    filling: () => sender.filling(),
    ended: async () => {
      await Promise.all([filling.ended(), reading.ended()])
    },
  }
}

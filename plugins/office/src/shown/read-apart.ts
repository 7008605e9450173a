import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import { FilePiece } from '@gongkai/catalogue-core/search'
import { isUnscannable, type Unscannable } from '@gongkai/catalogue-core/privacy'

const Told = v.variant('outcome', [
  v.object({ outcome: v.literal('read'), pieces: v.array(FilePiece), leftOut: v.number() }),
  v.object({
    outcome: v.literal('unreadable'),
    because: v.custom<Unscannable>((because) => typeof because === 'string' && isUnscannable(because)),
  }),
])

/** The pieces of what a file shows and how many were too many; or why it cannot be read. */
export type ReadApart = v.InferOutput<typeof Told>

export interface Patience {
  readonly milliseconds?: number
  readonly megabytes?: number
  /** Ends the reading, which rejects then. */
  readonly signal?: AbortSignal
}

const ranOut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * What a file shows, read in a thread of its own with its own memory: no file, whatever it was made for, holds up or ends the
 * program that asks. One that takes too long or too much is `tooLarge`. Rejects for an error of ours, and when it is stopped.
 */
export const readShownApart = async (
  bytes: Uint8Array,
  { milliseconds = 60_000, megabytes = 700, signal }: Patience = {},
): Promise<ReadApart> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const ended = new AbortController()
  try {
    return await new Promise<ReadApart>((resolve, reject) => {
      const timer = setTimeout(() => {
        resolve({ outcome: 'unreadable', because: 'tooLarge' })
      }, milliseconds)
      const stopped = (): void => {
        reject(new Error('the reading of a file was stopped'))
      }
      signal?.addEventListener('abort', stopped, { signal: ended.signal })
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer)
      })
      if (signal?.aborted === true) stopped()
      worker.once('message', (told: unknown) => {
        resolve(v.parse(Told, told))
      })
      worker.once('error', (error: Error) => {
        if (ranOut(error)) resolve({ outcome: 'unreadable', because: 'tooLarge' })
        else reject(error)
      })
      worker.once('exit', (code) => {
        reject(new Error(`the thread that read a file ended with ${String(code)} and said nothing`))
      })
    })
  } finally {
    ended.abort()
    await worker.terminate()
  }
}

import type { QueryPlan } from '@gongkai/catalogue-core/search'
import type { StaticQuery } from '@gongkai/catalogue-core/static-search'
import type { AskServer, Reply } from './server.ts'

export interface Question {
  readonly queries: readonly StaticQuery[]
}

/** Answers in the search server's words; rejects where nobody can. */
export type Source = (question: Question, plan: QueryPlan, signal: AbortSignal) => Promise<unknown>

/** Who answers: the search server, the static index until that is back, or the static index as there is no server. */
export type Answering = 'server' | 'dark' | 'static'

interface Parts {
  readonly server: AskServer
  readonly index: (question: Question, plan: QueryPlan) => Promise<unknown>
  /** Whether it is known that this host has no search server; `note` writes it down for the next page. */
  readonly absence: { readonly known: () => boolean; readonly note: () => void }
  readonly changed: (answering: Answering) => void
}

/** So long is the server waited for before the static index is asked beside it. */
const patience = 2500
const firstTry = 2000
const longestPause = 60_000

const after = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds)
  })

/** The first that is fulfilled; rejected as the first is, when all are. */
const anyOf = <T>(first: Promise<T>, second: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    first.then(resolve, (error: unknown) => {
      second.then(resolve, () => {
        reject(error instanceof Error ? error : new Error(String(error)))
      })
    })
    second.then(resolve, () => undefined)
  })

const answerOf = (reply: Reply): unknown => {
  if (reply.is !== 'answer') throw new Error(reply.because)
  return reply.answer
}

/**
 * One source of answers out of two. The server is asked; where it is down, broken or slow the static index answers, and
 * the server is tried again with each question and between them, ever more rarely, until it answers in time. What the
 * server refuses it refuses: that is no darkness.
 */
export const searchSource = ({
  server,
  index,
  absence,
  changed,
}: Parts): { readonly ask: Source; readonly tryAgain: () => void } => {
  let answering: Answering = absence.known() ? 'static' : 'server'
  let last: Question | null = null
  let pause = firstTry
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (next: Answering): void => {
    if (next === answering) return
    answering = next
    clearTimeout(timer)
    pause = firstTry
    if (next === 'static') absence.note()
    if (next === 'dark') waitAndTry()
    changed(next)
  }
  const tryAgain = (): void => {
    if (answering !== 'dark' || last === null) return
    clearTimeout(timer)
    void inTime(server(last, new AbortController().signal)).then((reply) => {
      if (reply?.is === 'answer') become('server')
      else if (answering === 'dark') waitAndTry()
    })
  }
  // Readers who all wait for the same server do not come back in the same moment.
  const waitAndTry = (): void => {
    timer = setTimeout(tryAgain, pause * (0.75 + Math.random() / 2))
    pause = Math.min(2 * pause, longestPause)
  }
  const inTime = (asked: Promise<Reply>): Promise<Reply | null> => Promise.race([asked, after(patience)])

  const ask: Source = async (question, plan, signal) => {
    if (answering === 'static') return index(question, plan)
    last = question
    const asked = server(question, signal)
    const known = answering === 'dark'
    const reply = known ? null : await inTime(asked)
    if (reply?.is === 'answer') return reply.answer
    if (reply?.is === 'refused') throw new Error(reply.because)
    if (reply?.is === 'absent') become('static')
    if (reply?.is === 'dark') become('dark')
    if (known)
      inTime(asked).then(
        (late) => {
          if (late?.is === 'answer') become('server')
        },
        // Given up by the reader: says nothing of the server.
        () => undefined,
      )
    let answered = false
    const fromServer = asked.then(answerOf).then((answer) => {
      answered = true
      return answer
    })
    const fromIndex = index(question, plan).then((answer) => {
      if (!answered && answering === 'server') become('dark')
      return answer
    })
    return anyOf(fromIndex, fromServer)
  }
  return { ask, tryAgain }
}

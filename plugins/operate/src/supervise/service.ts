import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { endGroup, killGroup, spawnGroup, type Run } from '../process/group.ts'
import { say } from '../say.ts'
import { failuresInARow, restartDelay } from './backoff.ts'
import { lastLines, openLog } from './log-file.ts'

/** A process that runs as long as the system does. */
export interface Service extends Run {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly log: string
  /** How long it may take to end when asked. */
  readonly graceMs: number
  readonly isHealthy: () => Promise<boolean>
}

export interface RunningService {
  readonly service: Service
  readonly stop: () => Promise<void>
}

const howItEnded = (code: number | null, signal: NodeJS.Signals | null): { zh: string; en: string } =>
  signal === null
    ? { zh: `退出码 ${code ?? '?'}`, en: `exit code ${code ?? '?'}` }
    : { zh: `信号 ${signal}`, en: `signal ${signal}` }

const reportEnd = ({ zh, en, log }: Service, how: { zh: string; en: string }, delayMs: number): void => {
  const wait = delayMs / 1000
  say(
    `✗ ${zh}意外退出（${how.zh}），${wait} 秒后重新启动。日志：${log}`,
    `${en} ended unexpectedly (${how.en}); starting it again in ${wait} s. Log: ${log}`,
  )
  for (const line of lastLines(log, 8)) console.error(`    ${line}`)
}

/** Whether it answered before it was `over`: what never did cannot start, what did was ended by something else. */
const firstAnswer = async ({ isHealthy }: Service, over: AbortSignal): Promise<boolean> => {
  const ended = once(over, 'abort').then(() => false)
  while (!over.aborted) {
    if (await Promise.race([isHealthy(), ended])) return true
    await Promise.race([pause(200), ended])
  }
  return false
}

/** Starts a service and keeps it running until it is stopped. */
export const keepRunning = (
  service: Service,
  started: (name: string, pid: number) => void,
): RunningService => {
  const stopping = new AbortController()
  let failures = 0
  let delayMs = 0

  const runOnce = async (): Promise<void> => {
    const began = Date.now()
    const log = openLog(service.log)
    const child = spawnGroup(service, ['ignore', log, log])
    closeSync(log)
    const ended = once(child, 'exit')
    if (child.pid !== undefined) started(service.name, child.pid)
    const stop = (): void => {
      void endGroup(child, service.graceMs)
    }
    stopping.signal.addEventListener('abort', stop, { once: true })
    if (stopping.signal.aborted) stop()
    const over = new AbortController()
    const answered = firstAnswer(service, over.signal)
    const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
    over.abort()
    stopping.signal.removeEventListener('abort', stop)
    // A child that crashed may have left children of its own, at work on the same files.
    killGroup(child)
    if (stopping.signal.aborted) return
    failures = failuresInARow(failures, Date.now() - began)
    delayMs = restartDelay(failures, await answered)
    reportEnd(service, howItEnded(code, signal), delayMs)
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await runOnce().catch((error: unknown) => {
        // No room for the log, no memory for the process: trying again later is all there is, and the rest goes on.
        failures += 1
        delayMs = restartDelay(failures, false)
        say(`✗ ${service.zh}无法启动：${String(error)}`, `${service.en} cannot be started: ${String(error)}`)
      })
      await pause(delayMs, undefined, { signal: stopping.signal }).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error
      })
    }
  })()

  return {
    service,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

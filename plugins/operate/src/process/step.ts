import { createWriteStream, mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { say, Stop } from '../say.ts'
import { endGroup, killGroup, spawnGroup, type Run } from './group.ts'
import { secondsSince } from './seconds.ts'

/** A command that runs once to its end, while a person watches. */
export interface Step extends Run {
  readonly zh: string
  readonly en: string
  /** Its whole output; the person sees the end of it if it fails. */
  readonly log: string
  /** Pass its lines on as they come: they are written for the person. */
  readonly talks?: boolean
}

const tailLines = 30

/** Runs a step, showing that time passes. Throws when it fails; ends it and throws when interrupted. */
export const runStep = async (
  step: Step,
  interrupted: AbortSignal,
  started?: (pid: number) => void,
): Promise<void> => {
  interrupted.throwIfAborted()
  const began = Date.now()
  say(`▸ ${step.zh}`, step.en)
  mkdirSync(dirname(step.log), { recursive: true })
  const log = createWriteStream(step.log, { flags: 'w', mode: 0o600 })
  const tail: string[] = []
  const child = spawnGroup(step, ['ignore', 'pipe', 'pipe'])
  const closed = once(child, 'close')
  if (child.pid !== undefined) started?.(child.pid)
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null)
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`)
        tail.push(line)
        if (tail.length > tailLines) tail.shift()
        if (step.talks === true) console.error(`    ${line}`)
      })
  const heartbeat = setInterval(() => {
    say(`    仍在进行，已用 ${secondsSince(began)} 秒`, `still at it, ${secondsSince(began)} s`)
  }, 10_000)
  const stop = (): void => {
    void endGroup(child, 5000)
  }
  interrupted.addEventListener('abort', stop, { once: true })
  try {
    const [code] = (await closed) as [number | null]
    killGroup(child)
    interrupted.throwIfAborted()
    if (code !== 0) {
      for (const line of tail) console.error(`    ${line}`)
      throw new Stop(
        `${step.zh}：失败。完整输出见 ${step.log}`,
        `${step.en}: failed. The whole output is in ${step.log}`,
      )
    }
    say(`  完成，用时 ${secondsSince(began)} 秒`, `done in ${secondsSince(began)} s`)
  } finally {
    clearInterval(heartbeat)
    interrupted.removeEventListener('abort', stop)
    log.end()
  }
}

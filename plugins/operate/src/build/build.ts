import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from '../../bootstrap/lock.mjs'
import { runStep } from '../process/step.ts'
import { say } from '../say.ts'
import { hashInputs } from './inputs.ts'
import { targets, type Target } from './targets.ts'

const stampOf = (root: string, { name }: Target): string =>
  join(root, 'node_modules', '.cache', 'gongkai', `${name}.built`)

const isBuilt = (root: string, target: Target, hash: string): boolean => {
  const stamp = stampOf(root, target)
  return existsSync(join(root, target.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

const isFresh = (root: string, target: Target): boolean =>
  isBuilt(root, target, hashInputs(root, target.inputs))

const build = async (root: string, target: Target, interrupted: AbortSignal, started?: (pid: number) => void) => {
  // Taken before the build: what is edited meanwhile makes it stale again.
  const hash = hashInputs(root, target.inputs)
  if (isBuilt(root, target, hash)) return
  await runStep(
    {
      zh: target.zh,
      en: target.en,
      command: [process.execPath, ...target.args],
      cwd: join(root, target.cwd),
      env: { ...process.env, ...target.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
      log: join(root, 'node_modules', '.cache', 'gongkai', `${target.name}.log`),
    },
    interrupted,
    started,
  )
  writeFileSync(stampOf(root, target), hash)
}

/** Builds what is stale; where nothing is, says nothing and takes a fraction of a second. */
export const buildStale = async (root: string, interrupted: AbortSignal, started?: (pid: number) => void): Promise<void> => {
  const wanted = targets(root)
  if (wanted.every((target) => isFresh(root, target))) return
  mkdirSync(join(root, 'node_modules', '.cache', 'gongkai'), { recursive: true })
  await oneAtATime(
    join(root, 'node_modules', '.cache', 'gongkai', 'build.lock'),
    () => {
      say('另一个进程正在构建，等待其完成', 'Another process is building; waiting for it')
    },
    async () => {
      for (const target of wanted) await build(root, target, interrupted, started)
    },
    interrupted,
  )
}

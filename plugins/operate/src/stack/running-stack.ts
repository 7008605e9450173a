import { environmentProblemsText, readEnvironment, type Environment } from '@gongkai/config/environment'
import { root } from '../root.ts'
import { Stop } from '../say.ts'
import { layoutOf, type Layout } from '../supervise/layout.ts'
import { runningAt, type Urls } from '../supervise/run-file.ts'
import { ensureSecrets, type Secrets } from '../supervise/secrets.ts'

/** The system that runs on this data folder, as a command meets it. */
export interface RunningStack {
  readonly environment: Environment
  readonly layout: Layout
  readonly urls: Urls
  readonly secrets: Secrets
}

/** Throws, saying what to do, when nothing runs. */
export const runningStack = (): RunningStack => {
  const read = readEnvironment(process.env)
  if (!read.usable) throw new Stop(environmentProblemsText(read.problems), '')
  const layout = layoutOf(root, read.environment.DATA_DIR)
  const run = runningAt(layout.runFile)
  if (run === null)
    throw new Stop(
      `系统未在运行（数据目录 ${layout.dataDir}）。请先在另一个终端执行 npm start。`,
      `Nothing runs on the data folder ${layout.dataDir}. Run npm start in another terminal first.`,
    )
  return {
    environment: read.environment,
    layout,
    urls: run.urls,
    secrets: ensureSecrets(layout.secretsFile, process.env),
  }
}

import { environmentProblemsText, readEnvironment } from '@gongkai/config/environment'
import { interruption } from './process/interrupt.ts'
import { root } from './root.ts'
import { runCommand } from './say.ts'
import { runStack } from './supervise/run-stack.ts'

const read = readEnvironment(process.env)
if (read.usable) await runCommand(() => runStack(root, read.environment, interruption()))
else {
  console.error(environmentProblemsText(read.problems))
  process.exitCode = 1
}

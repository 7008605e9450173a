import { join } from 'node:path'
import { buildStale } from './build/build.ts'
import { interruption } from './process/interrupt.ts'
import { passThrough } from './process/pass-through.ts'
import { root } from './root.ts'
import { runCommand } from './say.ts'

await runCommand(async () => {
  const interrupted = interruption()
  await buildStale(root, interrupted)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const config = join(root, 'test', 'vitest.config.ts')
  return passThrough([vitest, 'run', '--config', config, ...process.argv.slice(2)], interrupted)
})

import { join } from 'node:path'
import { buildStale } from './build/build.ts'
import { interruption } from './process/interrupt.ts'
import { passThrough } from './process/pass-through.ts'
import { root } from './root.ts'
import { runCommand } from './say.ts'

await runCommand(async () => {
  const interrupted = interruption()
  await buildStale(root, interrupted)
  return passThrough([join(root, 'test', 'bench', 'main.ts'), ...process.argv.slice(2)], interrupted)
})

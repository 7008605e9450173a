import { buildStale } from './build/build.ts'
import { interruption } from './process/interrupt.ts'
import { root } from './root.ts'
import { runCommand, say } from './say.ts'

await runCommand(async () => {
  await buildStale(root, interruption())
  say('所有构建均为最新', 'Everything is built')
  return 0
})

import { basename } from 'node:path'
import { secondsSince } from './process/seconds.ts'
import { interruption } from './process/interrupt.ts'
import { runCommand, say } from './say.ts'
import { currentRelease } from './serve/release.ts'
import { readArguments } from './stack/arguments.ts'
import { requestRebuild } from './stack/request-rebuild.ts'
import { runningStack } from './stack/running-stack.ts'

await runCommand(async () => {
  const { flags } = readArguments(process.argv.slice(2), { words: false, flags: ['full', 'back', 'newest'] })
  const interrupted = interruption()
  const stack = runningStack()
  const began = Date.now()
  const before = await currentRelease(stack.layout.site)
  const asked = {
    force: flags.includes('full'),
    ...(flags.includes('back') ? { look: 'back' as const } : {}),
    ...(flags.includes('newest') ? { look: 'newest' as const } : {}),
  }
  say('▸ 正在生成网站', 'Building the site')
  const release = await requestRebuild(stack, asked, interrupted, () => {
    say(`    仍在生成，已用 ${secondsSince(began)} 秒`, `still at it, ${secondsSince(began)} s`)
  })
  if (release === null) return 130
  if (before !== null && basename(before) === release)
    say('网站已是最新，无需重新生成', 'The site is up to date already')
  else
    say(
      `网站已更新（版本 ${release}），用时 ${secondsSince(began)} 秒`,
      `The site is live (release ${release}), ${secondsSince(began)} s`,
    )
  return 0
})

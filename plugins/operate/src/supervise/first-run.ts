import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { runStep } from '../process/step.ts'
import { say } from '../say.ts'
import { currentRelease } from '../serve/release.ts'
import { ask } from '../stack/ask.ts'
import { DeliveryStatus, isDrained, parkedCount } from '../stack/delivery-status.ts'
import { cmsVariables, type Installation } from './children-environment.ts'
import { until } from './wait.ts'
import { writeWhole } from './write-file.ts'

/** Loads the catalogues that ship with the product, once. Cut off in the middle it goes on at the next start. */
export const seedOnce = async (
  root: string,
  installation: Installation,
  interrupted: AbortSignal,
  started: (pid: number) => void,
): Promise<void> => {
  const { layout } = installation
  if (existsSync(layout.seededFile)) return
  await runStep(
    {
      zh: '载入目录数据与演示账号（首次启动）',
      en: 'Loading the catalogues and demo accounts (first start)',
      command: [process.execPath, join(root, 'seeds/seed.ts')],
      cwd: root,
      env: cmsVariables(installation),
      log: join(layout.logs, 'seed.log'),
      talks: true,
    },
    interrupted,
    started,
  )
  writeWhole(layout.seededFile, { at: new Date().toISOString() })
}

const Builder = v.object({
  state: v.string(),
  lastFailure: v.optional(v.nullable(v.looseObject({ reason: v.string() })), null),
})

/** Waits until everything that was loaded stands in the index and on the site, and writes that down. */
export const firstPublication = async (
  { layout, urls, secrets }: Installation,
  interrupted: AbortSignal,
): Promise<void> => {
  if (existsSync(layout.readyFile)) return
  say('▸ 生成网站并建立检索索引', 'Building the site and the search index')
  const status = () =>
    ask(`${urls.cms}/api/catalogue/status`, DeliveryStatus, { bearer: secrets.EXPORT_TOKEN })
  let reported = ''
  const progress = async (): Promise<void> => {
    const [delivery, builder] = await Promise.all([status(), ask(`${urls.rebuild}/healthz`, Builder)])
    if (delivery.ok) {
      const { search, site } = delivery.answer.outbox
      say(
        `    待送检索 ${search.due} 条，待生成 ${site.due} 条`,
        `still to index ${search.due}, to build ${site.due}`,
      )
      const parked = parkedCount(delivery.answer)
      if (parked > 0)
        say(
          `    ${parked} 条多次失败已搁置，请查看管理后台`,
          `${parked} failed again and again and wait for you in the CMS`,
        )
    }
    // Its reason is in both languages already; said once, not at every look.
    const reason = builder.ok ? (builder.answer.lastFailure?.reason ?? '') : ''
    if (reason !== '' && reason !== reported) {
      say('    ✗ 网站生成失败，将自动重试', 'the site could not be built, trying again')
      console.error(`      ${reason}`)
    }
    reported = reason
  }
  await until(
    async () => {
      const asked = await status()
      return asked.ok && isDrained(asked.answer) && (await currentRelease(layout.site)) !== null
    },
    interrupted,
    progress,
    5000,
  )
  writeWhole(layout.readyFile, { at: new Date().toISOString() })
}

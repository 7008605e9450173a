import { Inspection } from '@gongkai/catalogue-core/duty'
import {
  byWeight,
  inspectAgency,
  inspectFoot,
  inspectPage,
  type InspectionFinding,
} from '@gongkai/catalogue-core/inspection'
import { Moment } from '@gongkai/catalogue-core/catalogue'
import { readCalendar } from '@gongkai/catalogue-core/page'
import inspectionData from '@gongkai/config/inspection.json' with { type: 'json' }
import workdays from '@gongkai/config/workdays.json' with { type: 'json' }
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { readPublication } from './doctor/publication.ts'
import { pageFacts } from './inspect/page-facts.ts'
import { releaseFiles } from './inspect/release-files.ts'
import { agencyOf, grouped, reportLines } from './inspect/report.ts'
import { runCommand, say, Stop } from './say.ts'
import { currentRelease } from './serve/release.ts'
import { readArguments, writeJson } from './stack/arguments.ts'
import { runningStack } from './stack/running-stack.ts'

const calendar = () => {
  const read = readCalendar(workdays)
  if (!read.read) throw new Stop('工作日历的格式不对', `The calendar is malformed: ${read.faults.join('; ')}`)
  return read.value
}

/** Pages are read one by one: a province's would not fit into memory together. */
const inspectRelease = async (release: string, base: string): Promise<readonly InspectionFinding[]> => {
  const { pages, exists } = await releaseFiles(release)
  const found: InspectionFinding[] = []
  for (const [address, file] of pages) {
    const facts = pageFacts(await readFile(file, 'utf8'), address, base)
    found.push(...inspectPage(facts, exists))
    if (address === '/') found.push(...inspectFoot(facts))
  }
  return found
}

await runCommand(async () => {
  const { json } = readArguments(process.argv.slice(2), { words: false })
  const { urls, secrets, layout, environment } = runningStack()
  const release = await currentRelease(layout.site)
  if (release === null) throw new Stop('网站尚未生成', 'The site has not been built yet')
  const published = await readPublication(urls.cms, secrets.EXPORT_TOKEN)
  const standards = {
    calendar: calendar(),
    inspection: v.parse(Inspection, inspectionData),
    at: v.parse(Moment, new Date().toISOString()),
  }
  const base = environment.BASE_PATH.replace(/\/+$/u, '')
  const findings = [
    ...published.flatMap(({ agency }) => inspectAgency(agency, standards)),
    ...(await inspectRelease(release, base)),
  ].toSorted(byWeight)
  const sound = findings.every(({ grade }) => grade === 'doubt')
  if (!writeJson(json, { sound, release, findings })) {
    const names = new Map(published.map(({ agency }) => [agency.slug as string, agency.name]))
    const slugs = new Set(names.keys())
    const byAgency = grouped(findings, ({ address }) => agencyOf(address, slugs))
    for (const slug of [null, ...slugs])
      for (const line of reportLines(
        slug === null ? '全站 · the site' : `${names.get(slug) ?? ''} /${slug}/`,
        byAgency.get(slug) ?? [],
      ))
        console.log(line)
    const count = (grade: InspectionFinding['grade']): number =>
      findings.filter((one) => one.grade === grade).length
    say(
      `单项否决 ${count('veto')} 处，扣分 ${count('fault')} 处，提示 ${count('doubt')} 处`,
      `${count('veto')} vetoes, ${count('fault')} faults, ${count('doubt')} doubts`,
    )
  }
  return sound ? 0 : 1
})

import { AgencySlug } from '@gongkai/catalogue-core/catalogue'
import type { ImportTarget, Rehearsal } from '@gongkai/catalogue-core/import'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { findingLines, planLines } from './import/lines.ts'
import { reportOf } from './import/report.ts'
import { commit, open, rehearse, type Options } from './import/send.ts'
import { runCommand, say, Stop } from './say.ts'
import { readArguments, writeJson, type Arguments } from './stack/arguments.ts'
import { withCms } from './stack/with-cms.ts'

const usage = 'npm run import -- FILE --agency SLUG [--rehearse|--publish] [--json [FILE]]'

const targetOf = ({ options }: Arguments): ImportTarget => {
  const agency = v.safeParse(AgencySlug, options['agency'] ?? '')
  if (!agency.success)
    throw new Stop(`请用 --agency 指明机关的网址标识：${usage}`, `Name the agency with --agency: ${usage}`, 2)
  const { name, catalogue } = options
  return {
    agency: agency.output,
    ...(name === undefined ? {} : { name }),
    ...(catalogue === undefined ? {} : { catalogue: catalogue as ImportTarget['catalogue'] }),
  }
}

const tableOf = ({ options: { table } }: Arguments): { readonly table?: number } => {
  if (table === undefined) return {}
  if (!/^[1-9]\d{0,3}$/.test(table))
    throw new Stop(`--table 须为从 1 数起的序号：${table}`, `--table is a number from 1: ${table}`, 2)
  return { table: Number(table) - 1 }
}

const optionsOf = (args: Arguments): Options => ({
  target: targetOf(args),
  ...tableOf(args),
  decisions: {
    publish: args.flags.includes('publish'),
    conflicts: args.flags.includes('take-file') ? 'file' : 'keep',
    gone: args.flags.includes('withdraw-gone') ? 'file' : 'keep',
  },
})

const showRefusal = (rehearsal: Extract<Rehearsal, { outcome: 'choose' | 'refused' }>): void => {
  console.log(findingLines([rehearsal.because, ...rehearsal.findings]))
  if (rehearsal.outcome === 'choose')
    for (const { index, name, begins, rows, catalogue } of rehearsal.tables)
      console.log(`  --table ${index + 1}  ${name}  ${begins}  ${rows} 行${catalogue ? '' : '（不像目录）'}`)
}

const showPlan = (rehearsal: Extract<Rehearsal, { outcome: 'read' }>): void => {
  const { plan, findings, items, file } = rehearsal
  say(
    `已读取 ${file.name}：${items} 个公开事项，${findings.length} 条提示`,
    `read ${file.name}: ${items} items, ${findings.length} findings`,
  )
  if (findings.length > 0) console.log(findingLines(findings))
  if (plan === null) return
  const { agency, catalogue } = plan
  say(
    `${agency.name}${agency.exists ? '' : '（尚不存在，将新建）'}，${catalogue?.name ?? '新目录'}：`,
    `${agency.slug}${agency.exists ? '' : ' (not there yet)'}:`,
  )
  console.log(planLines(plan))
}

await runCommand(async () => {
  const args = readArguments(process.argv.slice(2), {
    words: true,
    options: ['agency', 'name', 'catalogue', 'table'],
    flags: ['rehearse', 'publish', 'take-file', 'withdraw-gone'],
  })
  const [word, ...others] = args.words
  if (word === undefined || others.length > 0)
    throw new Stop(`请给出一个文件：${usage}`, `Give one file: ${usage}`, 2)
  if (args.flags.includes('rehearse') && args.flags.includes('publish'))
    throw new Stop('--rehearse 与 --publish 不能同时使用', '--rehearse and --publish exclude each other', 2)
  const options = optionsOf(args)
  const given = await open(resolve(process.env['INIT_CWD'] ?? process.cwd(), word))
  if (!given.sendable) {
    if (!writeJson(args.json, reportOf(word, given.rehearsal, null))) showRefusal(given.rehearsal)
    return 1
  }
  return withCms(async (door, interrupted) => {
    const rehearsal = await rehearse(door, given.file, options)
    if (rehearsal.outcome !== 'read') {
      if (!writeJson(args.json, reportOf(word, rehearsal, null))) showRefusal(rehearsal)
      return 1
    }
    const { plan } = rehearsal
    const toStdout = args.json.to === 'stdout'
    if (!toStdout) showPlan(rehearsal)
    const done =
      args.flags.includes('rehearse') || plan === null
        ? null
        : await commit(door, given.file, { ...options, fingerprint: plan.fingerprint }, interrupted)
    writeJson(args.json, reportOf(word, rehearsal, done))
    if (done === null) {
      say('以上为预演，未写入任何内容', 'This was a rehearsal; nothing was written')
      return 0
    }
    if (done.state === 'done') {
      say(`✓ 导入完成，公开 ${done.published} 项`, `imported; ${done.published} published`)
      // Four eyes: what a command line lets out passed no review.
      if (done.published > 0)
        say(
          '  这些内容未经审查、属紧急发布，请在一个工作日内由有确认权限的人在“我的工作”中确认',
          'they went out urgently, without a review; somebody must confirm them in the CMS within one working day',
        )
      return 0
    }
    say(`✗ ${done.problem?.['zh-Hans'] ?? '导入中断'}`, done.problem?.en ?? 'the import stopped')
    return 1
  })
})

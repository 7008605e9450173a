import { countDays, type CalendarYear } from '@gongkai/catalogue-core/deadline'
import { join } from 'node:path'
import { addNotice, type AddedNotice } from './calendar/add-notice.ts'
import { noticeText } from './calendar/notice-text.ts'
import { root } from './root.ts'
import { runCommand, say, Stop } from './say.ts'
import { readArguments, writeJson } from './stack/arguments.ts'

const usage = (): Stop =>
  new Stop(
    '用法：npm run calendar -- 通知.txt --address https://www.gov.cn/…  （文件名写 - 时从标准输入读取，粘贴后按 Ctrl-D；加 --rehearse 只核对、不写入）',
    'Usage: npm run calendar -- NOTICE.txt --address https://www.gov.cn/…  (- reads what you paste, end with Ctrl-D; --rehearse shows and writes nothing)',
    2,
  )

/** What was understood, for a person to hold against the notice. */
const show = (year: number, { notice, holidays, totals }: CalendarYear): void => {
  console.log(`${notice.title}  ${notice.number}  ${notice.issued}\n${notice.address}`)
  for (const holiday of holidays) {
    const { off } = countDays(year, [holiday])
    const work = holiday.work.length === 0 ? '' : `  上班 worked: ${holiday.work.join(' ')}`
    console.log(
      `  ${holiday.name.padEnd(8, '　')}${holiday.from} — ${holiday.to}  放假 off: ${String(off).padStart(2)}${work}`,
    )
  }
  console.log(
    `  全年放假 ${totals.off} 天，工作日 ${totals.work} 天 · ${totals.off} days off, ${totals.work} working days`,
  )
}

const conclude = (added: AddedNotice): number => {
  switch (added.outcome) {
    case 'refused':
      for (const { code, zh, en } of added.problems) console.error(`  ${code}\n    ${zh}\n    ${en}`)
      say('未录入，日历没有改动。', 'Not taken in; the calendar is unchanged.')
      return 1
    case 'unchanged':
      say(`${added.year}年已经录入，内容一致。`, `${added.year} is there already and says the same.`)
      return 0
    case 'rehearsed':
      say('核对完毕，未写入。', 'Rehearsed; nothing was written.')
      return 0
    case 'added':
      say(
        `${added.year}年已录入 config/calendars，请与通知核对后提交；执行 npm run rebuild 更新网站。`,
        `${added.year} was added to config/calendars. Hold it against the notice and commit it; npm run rebuild updates the site.`,
      )
      return 0
  }
}

await runCommand(async () => {
  const { words, options, flags, json } = readArguments(process.argv.slice(2), {
    words: true,
    options: ['address'],
    flags: ['rehearse'],
  })
  const [file, ...more] = words
  const address = options['address']
  if (file === undefined || more.length > 0 || address === undefined) throw usage()
  const added = await addNotice(join(root, 'config', 'calendars'), {
    text: await noticeText(file),
    address,
    rehearse: flags.includes('rehearse'),
  })
  const toStdout = writeJson(json, added)
  if (!toStdout && added.outcome !== 'refused') show(added.year, added.known)
  return conclude(added)
})

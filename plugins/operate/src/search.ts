import { defaultLocale, Locale } from '@gongkai/catalogue-core/catalogue'
import { fullCharacters } from '@gongkai/catalogue-core/indexing'
import {
  byRecord,
  dictionaryOf,
  fileSearch,
  multiSearch,
  planQuery,
  readAnswer,
  readFileAnswer,
  ThesaurusFile,
  type FileHit,
  type Hit,
} from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { runCommand, say, Stop } from './say.ts'
import { readArguments, writeJson } from './stack/arguments.ts'
import { ask } from './stack/ask.ts'
import { runningStack } from './stack/running-stack.ts'

// As many as the site's page shows at first.
const limit = 50

const localeOf = (text: string | undefined): Locale => {
  const read = v.safeParse(Locale, text ?? defaultLocale)
  if (read.success) return read.output
  throw new Stop(`不支持的语言：${text ?? ''}`, `No such locale: ${text ?? ''}`, 2)
}

const row = (hit: Hit, siteUrl: string) => ({
  id: hit.id,
  type: hit.type,
  agency: hit.agency,
  agencyName: hit.agencyName,
  path: hit.path,
  title: hit.title,
  url: `${siteUrl}${hit.url}`,
})

const fileRow = ({ title, page, sheet, recordTitle, agencyName, url }: FileHit, siteUrl: string) => ({
  ...{ type: 'file' as const, agencyName, title, page, sheet, record: recordTitle },
  url: `${siteUrl}${url}`,
})

type FileRow = ReturnType<typeof fileRow>

const fileLine = ({ agencyName, record, title, page, sheet, url }: FileRow): string => {
  const place = page !== null ? ` 第 ${String(page)} 页` : sheet !== null ? ` 工作表“${sheet}”` : ''
  return `     ${agencyName}  ${record} › ${title}${place}\n     ${url}`
}

/** As many attachments as the site's page glances at. */
const files = 10

type Row = ReturnType<typeof row>

const Understood = v.object({ thesaurus: ThesaurusFile.entries.entries })

const line = ({ agencyName, path, title, url }: Row, i: number): string =>
  `${String(i + 1).padStart(3)}  ${agencyName}  ${[...path, title].join(' › ')}\n     ${url}`

await runCommand(async () => {
  const { words, options, json } = readArguments(process.argv.slice(2), { words: true, options: ['locale'] })
  const query = words.join(' ')
  const { urls, environment } = runningStack()
  // What the site goes by now, staff's own words among it.
  const understood = await ask(`${urls.site}/search/understanding.json`, Understood)
  if (!understood.ok)
    throw new Stop(`检索失败：${understood.because}`, `Search failed: ${understood.because}`)
  const dictionary = dictionaryOf(understood.answer.thesaurus)
  const plan = planQuery(query, { characters: fullCharacters, dictionary })
  if (plan.understood === 'nothing')
    throw new Stop(
      '请输入检索词：npm run search -- 异地就医备案',
      'Say what to look for: npm run search -- 异地就医备案',
      2,
    )
  const locale = localeOf(options['locale'])
  const post = (json: object) =>
    ask(`${urls.site}/search-api/multi-search`, v.unknown(), { method: 'POST', json, patience: 10_000 })
  const inFiles = fileSearch(plan, { locale, narrowing: {}, limit: files })
  const [asked, askedFiles] = await Promise.all([
    post(multiSearch(plan, { locale, narrowing: {}, limit })),
    inFiles.queries.length === 0 ? null : post(inFiles),
  ])
  if (!asked.ok) throw new Stop(`检索失败：${asked.because}`, `Search failed: ${asked.because}`)
  const found = readAnswer(asked.answer, plan)
  const site = `${environment.SITE_URL}${environment.BASE_PATH.replace(/\/$/, '')}`
  const exact = found.exact.map((hit) => row(hit, site))
  const looser = found.looser.map((hit) => row(hit, site))
  // As on the page: where attachments cannot be asked, all else was found nevertheless.
  const said = askedFiles?.ok === true ? readFileAnswer(askedFiles.answer) : { total: 0, hits: [] }
  const attached = byRecord(said.hits).flatMap(({ hits }) => hits.map((hit) => fileRow(hit, site)))
  const hits = [...exact, ...looser]
  if (
    writeJson(json, {
      query,
      understood: plan.understood,
      total: found.total,
      hits,
      files: { total: said.total, hits: attached },
    })
  )
    return 0
  say(`“${query}”：精确匹配 ${found.total} 条`, `“${query}”: ${found.total} exact matches`)
  if (exact.length > 0) console.log(exact.map(line).join('\n'))
  if (looser.length > 0) {
    console.log('—— 部分匹配 · partial matches ——')
    console.log(looser.map((hit, i) => line(hit, exact.length + i)).join('\n'))
  }
  if (attached.length > 0) {
    console.log(`—— 附件中的相符内容（${String(said.total)} 个附件） · in attachments ——`)
    console.log(attached.map(fileLine).join('\n'))
  }
  return 0
})

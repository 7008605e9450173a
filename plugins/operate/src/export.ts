import { AgencySlug, CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { findingText } from '@gongkai/catalogue-core/document'
import { writeFile, type FileFormat } from '@gongkai/office'
import { writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import * as v from 'valibot'
import { runCommand, say, Stop } from './say.ts'
import { readArguments, writeJson, type Arguments } from './stack/arguments.ts'
import { ask } from './stack/ask.ts'
import { withCms } from './stack/with-cms.ts'

const usage = 'npm run export -- --agency SLUG --format csv|xlsx|docx|json|html OUT [--draft] [--sign]'
const formats = ['csv', 'xlsx', 'docx', 'json', 'html'] as const

const formatOf = ({ options }: Arguments, out: string): FileFormat => {
  const given = v.safeParse(v.picklist(formats), options['format'] ?? extname(out).slice(1).toLowerCase())
  if (given.success) return given.output
  throw new Stop(`请用 --format 指明格式：${usage}`, `Say the format with --format: ${usage}`, 2)
}

await runCommand(async () => {
  const args = readArguments(process.argv.slice(2), {
    words: true,
    options: ['agency', 'format'],
    flags: ['draft', 'sign'],
  })
  const [out, ...others] = args.words
  const agency = v.safeParse(AgencySlug, args.options['agency'] ?? '')
  if (out === undefined || others.length > 0 || !agency.success)
    throw new Stop(`请指明机关和输出文件：${usage}`, `Name an agency and a file: ${usage}`, 2)
  const format = formatOf(args, out)
  const slug = agency.output
  const version = args.flags.includes('draft') ? 'draft' : 'published'
  return withCms(async ({ url, token }) => {
    const at = `${url}/api/catalogue/export/${slug}?version=${version}`
    const asked = await ask(at, CatalogueDocument, { bearer: token, patience: 120_000 })
    if (!asked.ok)
      throw new Stop(
        asked.because.startsWith('HTTP 404')
          ? `“${slug}”没有${version === 'draft' ? '' : '已发布的'}目录${version === 'draft' ? '' : '；加 --draft 可导出草稿'}`
          : `导出失败：${asked.because}`,
        asked.because.startsWith('HTTP 404')
          ? `“${slug}” has no ${version === 'draft' ? '' : 'published '}catalogue${version === 'draft' ? '' : '; --draft exports the draft'}`
          : `The export failed: ${asked.because}`,
      )
    const written = writeFile(asked.answer, format, { appendix: !args.flags.includes('sign') })
    const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), out)
    writeFileSync(file, written.bytes)
    const result = {
      agency: slug,
      version,
      format,
      file,
      bytes: written.bytes.length,
      items: asked.answer.items.length,
      findings: written.findings,
    }
    if (writeJson(args.json, result)) return 0
    for (const finding of written.findings)
      say(`! ${findingText(finding, 'zh-Hans')}`, findingText(finding, 'en'))
    say(`✓ 已写出 ${result.items} 个公开事项：${file}`, `${result.items} items written to ${file}`)
    return 0
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attribute, elementName, tags, words } from '../testing/html.ts'
import { files, printed, writePublication } from '../testing/publication.ts'
import { packTheme } from './pack.ts'

const Packed = v.object({
  dependencies: v.record(v.string(), v.string()),
  peerDependencies: v.record(v.string(), v.string()),
  bundleDependencies: v.array(v.string()),
})

const site = path.resolve(import.meta.dirname, '..')

/** Where a package of others is installed; each finds what it needs itself from there. */
const installed = (name: string): string => {
  const near = ['site', 'plugins/office', 'plugins/catalogue-core'].map((room) =>
    findPackageJSON(name, path.join(site, '..', room, 'package.json')),
  )
  const found = near.find((manifest) => manifest !== undefined)
  if (found === undefined) throw new Error(`${name} is not installed`)
  return path.dirname(found)
}

let home = ''
let project = ''
let output = ''
const at = (file: string): string => path.join(project, file)
const built = (file: string): string => readFileSync(at(`dist/${file}`), 'utf8')

// What `npm install` does with a tarball, without asking any server: ours from the file alone, with nothing of this
// repository beside it; of others just those that it names.
const install = (tarball: string): void => {
  const own = at('node_modules/@gongkai/site')
  mkdirSync(own, { recursive: true })
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', own])
  const manifest = v.parse(Packed, JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')))
  const others = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  for (const name of others)
    if (!manifest.bundleDependencies.includes(name)) symlinkSync(installed(name), at(`node_modules/${name}`))
}

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'blank project '))
  project = path.join(home, 'site')
  mkdirSync(project)
  install(packTheme(path.join(home, 'packed')))
  await writePublication(at('publication'), [printed], files)
  await writeFile(at('package.json'), '{ "type": "module", "private": true }')
  await writeFile(
    at('astro.config.mjs'),
    `import { defineConfig } from 'astro/config'
import { gongkaiTheme } from '@gongkai/site'

export default defineConfig({
  site: 'https://gk.jia.gov.cn',
  integrations: [
    gongkaiTheme({
      data: './publication',
      site: { name: '甲市政府信息公开', idCode: '3100000087' },
      brand: { accent: '#7a1f2b' },
      components: { Footer: './Foot.astro' },
    }),
  ],
})
`,
  )
  await writeFile(
    at('Foot.astro'),
    `---
import { theme } from 'virtual:gongkai/theme'
const { locale, agency } = Astro.props
---
<footer>本局自己的页脚 {locale} {agency} {theme.site.idCode}</footer>
`,
  )
  const { GONGKAI_DATA: _, SITE_URL: __, BASE_PATH: ___, SITE_OPTIONS: ____, ...inherited } = process.env
  const build = spawnSync(process.execPath, [at('node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    env: { ...inherited, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
  })
  output = build.stdout + build.stderr
  if (build.status !== 0) throw new Error(output)
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

test('a blank project with nothing but data and options shows a catalogue', () => {
  const html = built('jia/catalogue/index.html')
  expect(html).toContain('<caption>甲市医疗保障局公开目录</caption>')
  expect(html.match(/<tr id="item-\d+"/g)).toHaveLength(4)
  expect(words(html)).toContain('☑ 政府网站（已选）□ 政府公报（未选）？ 公开栏（原文不清）')
  expect(words(built('index.html'))).toContain('甲市医疗保障局')
  expect(words(built('jia/items/1/index.html'))).toContain('形成或变更之日起 20 个工作日内公开')
})

test('with its files, its feed, its index and everything that its pages load', () => {
  for (const file of [
    ...['xlsx', 'docx', 'csv', 'json'].map((format) => `jia/catalogue.${format}`),
    ...[
      'jia/feed.xml',
      'sitemap.xml',
      '404.html',
      'search/static/zh-Hans.json',
      'jia/records/2026-1/abc123.pdf',
    ],
  ])
    expect(`${file} ${String(existsSync(at(`dist/${file}`)))}`).toBe(`${file} true`)
  for (const page of ['index.html', 'search/index.html', 'jia/catalogue/index.html'])
    for (const tag of tags(built(page))) {
      const loads = elementName(tag) === 'link' ? attribute(tag, 'href') : attribute(tag, 'src')
      if (loads?.startsWith('/_astro/') === true) expect(built(loads.slice(1)).length).toBeGreaterThan(0)
    }
})

test('under the names, the colour and the foot that its options say', () => {
  expect(built('jia/index.html')).toContain('<meta name="SiteName" content="甲市政府信息公开">')
  expect(words(built('jia/index.html'))).toContain('本局自己的页脚 zh-Hans jia 3100000087')
  const sheets = readdirSync(at('dist/_astro')).filter((name) => name.endsWith('.css'))
  expect(sheets.map((name) => built(`_astro/${name}`)).join('')).toContain('--accent:#7a1f2b')
  expect(output).toContain('请设置选项 site.icp')
  expect(output).not.toContain('site.idCode')
})

import { expect, test } from 'vitest'
import standard from '@gongkai/config/site.json' with { type: 'json' }
import { unmetDuties } from './duties.ts'
import { OptionsError } from './fault.ts'
import { readOptions } from './read.ts'
import type { ThemeOptions } from './schema.ts'

const there = new Set(['logo.svg', 'data', './Header.astro'])
const locate = (path: string): string | null => (there.has(path) ? `/brand/${path.replace('./', '')}` : null)

const usable = (given: ThemeOptions) => {
  const read = readOptions(given, locate)
  if (!read.usable) throw new OptionsError('test', read.faults)
  return read.options
}
const faults = (given: unknown) => {
  const read = readOptions(given, locate)
  return read.usable ? [] : read.faults
}

test('nothing need be said', () => {
  expect(usable({})).toEqual({
    data: null,
    folder: null,
    site: {
      name: null,
      description: null,
      domain: null,
      idCode: null,
      organiser: null,
      contact: null,
      icp: null,
      police: null,
      mark: null,
      correction: null,
    },
    brand: { accent: null, accentStrong: null, logo: null },
    agencies: {},
    stylePage: false,
    components: { Header: null, Footer: null, SearchForm: null, AgencyTable: null, CatalogueTable: null },
  })
})

test('words are the same in all languages, or each has its own', () => {
  const { site } = usable({
    site: { name: '甲', description: { 'zh-Hans': '乙', en: 'B' }, organiser: { 'zh-Hans': '丙' } },
  })
  expect(site.name).toEqual({ 'zh-Hans': '甲', en: '甲' })
  expect(site.description).toEqual({ 'zh-Hans': '乙', en: 'B' })
  expect(site.organiser).toEqual({ 'zh-Hans': '丙', en: '丙' })
})

test('paths are found from the options’ own folder; a module of a package keeps its name', () => {
  const options = usable({
    data: 'data',
    brand: { logo: 'logo.svg' },
    components: { Header: './Header.astro', Footer: '@bureau/site/Footer.astro' },
  })
  expect(options.data).toBe('/brand/data')
  expect(options.brand.logo).toBe('/brand/logo.svg')
  expect(options.components).toMatchObject({
    Header: '/brand/Header.astro',
    Footer: '@bureau/site/Footer.astro',
  })
})

test('every fault is named at once, with its place and what was expected, in both languages', () => {
  const wrong = {
    data: 'nowhere',
    site: {
      name: { en: 'A' },
      idCode: 'bm123',
      icp: '12345',
      police: 12,
      domain: 'https://x/',
      mark: { image: 'mark.pdf' },
      correction: 'javascript:alert(1)',
      idcode: '3100000087',
    },
    brand: { accent: '#ffee00', accentStrong: 'red', logo: 'gone.svg' },
    agencies: { 'Jia City': {}, jia: { footer: '甲', color: '#000000' } },
    components: { Header: './Gone.astro', Sidebar: './x.astro' },
  }
  expect(faults(wrong).map(({ path, message }) => `${path}  ${message}`)).toMatchInlineSnapshot(`
    [
      "data  没有这个文件 · no such file",
      "site.name.zh-Hans  必须填写 · is required",
      "site.domain  应为英文域名，如 gk.example.gov.cn · must be a domain, such as gk.example.gov.cn",
      "site.idCode  应为网站标识码：bm 加 8 位数字，或者 10 位数字 · must be bm and 8 digits, or 10 digits",
      "site.icp  应为 ICP 备案号，如 川ICP备12345678号-1 · must be an ICP number, such as 川ICP备12345678号-1",
      "site.police  应为文字 · must be text",
      "site.mark.image  应为 svg、png、jpg、gif 或 webp 图片文件 · must be a picture: svg, png, jpg, gif or webp",
      "site.mark.link  必须填写 · is required",
      "site.correction  应为 http(s) 网址 · must be an http(s) address",
      "site.idcode  没有这个选项 · there is no such option",
      "brand.accent  在白色和浅灰（#f6f8fa）背景上的对比度须达到 4.5:1，请选用更深的颜色 · needs a contrast of 4.5:1 on white and on #f6f8fa: choose a darker colour",
      "brand.accentStrong  应为 #0b4a8b 形式的颜色 · must be a colour such as #0b4a8b",
      "brand.logo  没有这个文件 · no such file",
      "agencies.Jia City  应为机关在网址中的名称，如 leshan-district · must be an agency’s name in addresses",
      "agencies.jia.footer  应为若干行文字 · must be lines of text",
      "agencies.jia.color  没有这个选项 · there is no such option",
      "components.Header  没有这个文件 · no such file",
      "components.Sidebar  没有这个选项 · there is no such option",
    ]
  `)
})

test.each([null, 1, 'x'])('%o is no group of options', (given) => {
  expect(faults(given)).toHaveLength(1)
})

test('what comes with the product can be used and gives the names', () => {
  expect(usable(standard).site.name?.['zh-Hans']).toBe('政府信息公开目录')
})

test('each duty of the footer that is not met is a warning that names its rule and its option', () => {
  const warnings = unmetDuties(usable({}))
  expect(warnings).toHaveLength(7)
  for (const option of ['mark', 'correction', 'idCode', 'organiser', 'contact', 'icp', 'police'])
    expect(warnings.filter((warning) => warning.endsWith(`set the option site.${option}`))).toHaveLength(1)
  for (const warning of warnings)
    expect(warning).toMatch(/^页脚缺少.+（《.+》.*），请设置选项 site\.\w+ · the footer lacks/)
})

test('a duty that is met is not warned of', () => {
  const site = { idCode: '3100000087', contact: '028-00000000' }
  const warnings = unmetDuties(usable({ site })).join('\n')
  expect(warnings).not.toMatch(/idCode|contact/)
  expect(warnings).toContain('site.icp')
})

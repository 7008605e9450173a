import { locales } from '../catalogue/ids.ts'
import type { InspectionFinding, RuleId } from './rules.ts'

/** What is looked at of a page; whoever parses HTML fills it. */
export interface PageFacts {
  /** Root-relative address. */
  readonly address: string
  readonly lang: string
  readonly title: string
  /** By their exact names. */
  readonly metas: ReadonlyMap<string, string>
  /** Words of its first-order headings. */
  readonly headings: readonly string[]
  /** Addresses that it links to, as written. */
  readonly links: readonly string[]
  /** Addresses that a browser loads for it: scripts, styles, pictures, frames. */
  readonly loads: readonly string[]
  /** Pictures without alternative words. */
  readonly picturesWithoutWords: number
  /** The words of its foot, those of pictures included. */
  readonly foot: string
  /** Whether search engines are told to leave it out. */
  readonly noindex: boolean
}

/** What kind of page an address is, as the guidelines tell them apart (国办发〔2017〕47号, 网页设计规范). */
export type PageKind = 'home' | 'column' | 'content' | 'other'

const languages: readonly string[] = locales

/** Of an address without its base path and whatever its language. */
export const pageKind = (address: string): PageKind => {
  const steps = address.split('/').filter((step) => step !== '' && !languages.includes(step))
  if (steps.length === 0) return 'home'
  if (steps.includes('records')) return 'content'
  return ['search', 'about', 'style', '404.html'].includes(steps[0] ?? '') ? 'other' : 'column'
}

const site = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const
const column = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const
const content = ['ArticleTitle', 'PubDate', 'ContentSource'] as const
const wanted: Readonly<Record<PageKind, readonly string[]>> = {
  home: [...site, ...column],
  column: [...site, ...column],
  content: [...site, ...column, ...content],
  other: site,
}

type Said = InspectionFinding['said']
const found = (
  facts: PageFacts,
  rule: RuleId,
  grade: InspectionFinding['grade'],
  said: Said,
): InspectionFinding => ({ rule, grade, address: facts.address, about: facts.title, said })

const published = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?$/u
const codeOfSite = /^(?:bm\d{8}|\d{10})$/u

const metas = (facts: PageFacts): readonly InspectionFinding[] => {
  // A notice of withdrawal is no content any more: it names itself to no search engine.
  const names = facts.noindex ? site : wanted[pageKind(facts.address)]
  const lacking = names.filter((name) => (facts.metas.get(name) ?? '').trim() === '')
  const date = facts.metas.get('PubDate')
  const code = facts.metas.get('SiteIDCode') ?? ''
  return [
    ...lacking.map((name) =>
      found(facts, 'R15', 'fault', { 'zh-Hans': `缺少标签 ${name}`, en: `Meta tag ${name} is missing` }),
    ),
    ...(date === undefined || published.test(date)
      ? []
      : [
          found(facts, 'R15', 'fault', {
            'zh-Hans': `PubDate“${date}”格式不对`,
            en: `PubDate “${date}” has the wrong form`,
          }),
        ]),
    ...(code === '' || codeOfSite.test(code)
      ? []
      : [
          found(facts, 'R15', 'fault', {
            'zh-Hans': `网站标识码“${code}”格式不对`,
            en: `The site's code “${code}” has the wrong form`,
          }),
        ]),
  ]
}

/** What stands at the foot of a government site, each by words that cannot stand for anything else. */
const duties = [
  { words: /网站标识码/u, 'zh-Hans': '网站标识码', en: 'the code of the site' },
  { words: /ICP备\d+号/iu, 'zh-Hans': 'ICP备案号', en: 'the ICP licence' },
  { words: /公网安备\s*\d+号/u, 'zh-Hans': '公安备案标识', en: 'the police registration' },
  { words: /主办单位/u, 'zh-Hans': '主办单位', en: 'the organiser' },
  { words: /联系(?:方式|电话)/u, 'zh-Hans': '联系方式', en: 'a contact' },
  { words: /找错/u, 'zh-Hans': '“我为政府网站找错”入口', en: 'the entrance for reporting errors' },
  { words: /党政机关/u, 'zh-Hans': '党政机关网站标识', en: 'the mark of a government site' },
  { words: /网站地图/u, 'zh-Hans': '网站地图', en: 'the site map' },
] as const

/** The foot is the same on all pages: it is looked at on the home page. */
export const inspectFoot = (home: PageFacts): readonly InspectionFinding[] =>
  duties
    .filter(({ words }) => !words.test(home.foot))
    .map(({ 'zh-Hans': zh, en }) =>
      found(home, 'R16', 'fault', { 'zh-Hans': `页脚缺少${zh}`, en: `The foot lacks ${en}` }),
    )

const readable = (facts: PageFacts): readonly InspectionFinding[] => [
  ...(facts.headings.length === 1
    ? []
    : [
        found(facts, 'R20', 'fault', {
          'zh-Hans': `一级标题有 ${String(facts.headings.length)} 个，应为一个`,
          en: `It has ${String(facts.headings.length)} first-order headings; one is right`,
        }),
      ]),
  ...(facts.lang === ''
    ? [found(facts, 'R20', 'fault', { 'zh-Hans': '没有标明语言', en: 'Its language is not stated' })]
    : []),
  ...(facts.picturesWithoutWords === 0
    ? []
    : [
        found(facts, 'R20', 'fault', {
          'zh-Hans': `${String(facts.picturesWithoutWords)} 张图片没有替代文字`,
          en: `${String(facts.picturesWithoutWords)} pictures have no alternative words`,
        }),
      ]),
]

const foreign = (facts: PageFacts): readonly InspectionFinding[] =>
  facts.loads
    .filter((address) => /^(?:https?:)?\/\//iu.test(address))
    .map((address) =>
      found(facts, 'R22', 'fault', {
        'zh-Hans': `引用了站外资源 ${address}`,
        en: `Loads ${address} from elsewhere`,
      }),
    )

/** Links within the site that lead nowhere; `exists` knows every address of the release. */
const deadLinks = (facts: PageFacts, exists: (address: string) => boolean): readonly InspectionFinding[] =>
  [...new Set(facts.links)]
    .filter(
      (link) => link.startsWith('/') && !link.startsWith('//') && !exists(link.replace(/[?#].*$/su, '')),
    )
    .map((link) => found(facts, 'R17', 'fault', { 'zh-Hans': `错链：${link}`, en: `A dead link: ${link}` }))

/** Everything that one page shows an inspection. */
export const inspectPage = (
  facts: PageFacts,
  exists: (address: string) => boolean,
): readonly InspectionFinding[] => [
  ...metas(facts),
  ...readable(facts),
  ...foreign(facts),
  ...deadLinks(facts, exists),
]

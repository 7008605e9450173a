import { clockTime } from './moment.ts'

/** Kinds of columns as the guide for government sites lists them (国办发〔2017〕47号, annex): an open list, these we have. */
export const columnTypes = [
  '首页',
  '概况信息',
  '机构职能',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '政策解读',
] as const
export type ColumnType = (typeof columnTypes)[number]

/** What a site says of itself on every page. Empty where the operator has not told it yet; the build warns of that. */
export interface SiteMeta {
  readonly name: string
  /** English domain: `www.gov.cn`. */
  readonly domain: string
  /** 网站标识码. */
  readonly idCode: string
}

export interface ColumnMeta {
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly type: ColumnType
}

export interface ArticleMeta {
  readonly title: string
  /** Moment of release. */
  readonly releasedAt: string
  /** 发布机构, or whom it was taken over from. */
  readonly source: string
  readonly keywords: readonly string[]
  readonly description: string
}

/** Which groups a page carries: an article stands in a column, and both stand in the site. */
export type PageMeta =
  | { readonly is: 'plain' }
  | { readonly is: 'column'; readonly column: ColumnMeta }
  | { readonly is: 'article'; readonly column: ColumnMeta; readonly article: ArticleMeta }

export interface MetaTag {
  readonly name: string
  readonly content: string
}

const longest = 200

/** White space of a document is typesetting; a text that goes on is cut between characters, never within one. */
export const metaText = (text: string): string => {
  const characters = [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()]
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}

/** Words, each once. A comma within one would make two of it. */
export const metaKeywords = (words: readonly string[]): string =>
  [...new Set(words.map((word) => metaText(word.replace(/[,，]/gu, ' '))))]
    .filter((word) => word !== '')
    .join(',')

const siteTags = ({ name, domain, idCode }: SiteMeta): readonly MetaTag[] => [
  { name: 'SiteName', content: metaText(name) },
  { name: 'SiteDomain', content: domain },
  { name: 'SiteIDCode', content: idCode },
]

const columnTags = ({ name, description, keywords, type }: ColumnMeta): readonly MetaTag[] => [
  { name: 'ColumnName', content: metaText(name) },
  { name: 'ColumnDescription', content: metaText(description) },
  { name: 'ColumnKeywords', content: metaKeywords(keywords) },
  { name: 'ColumnType', content: type },
]

const articleTags = (article: ArticleMeta, address: string | null): readonly MetaTag[] => [
  { name: 'ArticleTitle', content: metaText(article.title) },
  { name: 'PubDate', content: clockTime(article.releasedAt) ?? '' },
  { name: 'ContentSource', content: metaText(article.source) },
  { name: 'Keywords', content: metaKeywords(article.keywords) },
  { name: 'Description', content: metaText(article.description) },
  ...(address === null ? [] : [{ name: 'Url', content: address }]),
]

/**
 * The groups of `<meta>` that a government site's pages must carry (国办发〔2017〕47号, annex 网页设计规范), by their exact
 * names: of the site on every page, of the column on those of a column, of the article on those that publish something,
 * with the other two. A group is always whole: a tag that is left out is taken for a page that lacks it.
 */
export const metaTags = (site: SiteMeta, page: PageMeta, address: string | null): readonly MetaTag[] => [
  ...siteTags(site),
  ...(page.is === 'plain' ? [] : columnTags(page.column)),
  ...(page.is === 'article' ? articleTags(page.article, address) : []),
]

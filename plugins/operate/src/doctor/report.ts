import type { Drift } from './compare.ts'

const places: Readonly<Record<Drift['where'], string>> = {
  index: '检索索引 index',
  files: '附件索引 files',
  site: '公开网站 site',
}
const ways: Readonly<Record<Drift['how'], string>> = {
  missing: '缺少 missing',
  leftOver: '多余 left over',
  outdated: '内容不一致 outdated',
}

/** One line per difference, for a person. */
export const driftLine = ({ where, how, what, title, locale }: Drift): string =>
  `  ${places[where]}  ${ways[how]}  ${what}${title === '' ? '' : `  ${title}`}${locale === null ? '' : `  (${locale})`}`

import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { hanNumber, type Article } from '@gongkai/catalogue-core/page'

const zhHans = {
  title: '公开依据',
  about: '各机关的公开目录以这些法律、法规和文件为依据。每一部列出引用它的公开事项，依条文排列。',
  none: '还没有公开事项载明公开依据。',
  kinds: {
    law: '法律',
    administrativeRegulation: '行政法规',
    localRegulation: '地方性法规',
    rule: '规章',
    normative: '规范性文件',
    other: '其他依据',
  },
  document: '依据名称',
  number: '文号',
  agencies: '机关',
  items: '事项',
  citedBy: (agencies: number, items: number) => `${agencies} 个机关的 ${items} 个公开事项引用`,
  kind: '类别',
  noNumber: '原文未载明',
  text: '全文',
  contents: '本页条文',
  whole: '引用全文',
  article: ({ number, sub }: Article) => `第${hanNumber(number)}条${sub === 0 ? '' : `之${hanNumber(sub)}`}`,
  continued: '（续）',
  note: '《政府信息公开条例》第二十条只有一款，分十五项。下列引用写作“第几款”的，应指第几项；原文照录。',
  meant: (points: readonly number[]) => `指${points.map((n) => `第（${hanNumber(n)}）项`).join('、')}`,
  printed: '原文引用',
  pages: '分页',
  page: (part: number) => `第 ${part} 页`,
  pageOf: (part: number, parts: number) => `第 ${part} 页，共 ${parts} 页`,
  previous: '上一页',
  next: '下一页',
  kindNote: '类别由系统依名称和文号判断，仅供参考。',
}

type BasisStrings = typeof zhHans

const en: BasisStrings = {
  title: 'Legal bases',
  about:
    'The laws, regulations and documents that the agencies’ catalogues are based on. Each lists the items that cite it, by article.',
  none: 'No item tells its basis yet.',
  kinds: {
    law: 'Laws',
    administrativeRegulation: 'Administrative regulations',
    localRegulation: 'Local regulations',
    rule: 'Rules',
    normative: 'Normative documents',
    other: 'Other bases',
  },
  document: 'Basis',
  number: 'Document number',
  agencies: 'Agencies',
  items: 'Items',
  citedBy: (agencies, items) =>
    `Cited by ${items} ${items === 1 ? 'item' : 'items'} of ${agencies} ${agencies === 1 ? 'agency' : 'agencies'}`,
  kind: 'Kind',
  noNumber: 'Not stated',
  text: 'Full text',
  contents: 'Articles on this page',
  whole: 'Cited as a whole',
  article: ({ number, sub }) => `Article ${number}${sub === 0 ? '' : `-${sub}`}`,
  continued: ' (continued)',
  note: 'Article 20 of the Regulations on Open Government Information has a single paragraph 款 with fifteen points 项. Where a citation below says paragraph, the point of that number is meant; it is printed as the agency wrote it.',
  meant: (points) => `meaning point ${points.map(String).join(', ')}`,
  printed: 'Citation as printed',
  pages: 'Pages',
  page: (part) => `Page ${part}`,
  pageOf: (part, parts) => `Page ${part} of ${parts}`,
  previous: 'Previous page',
  next: 'Next page',
  kindNote: 'The kind is judged from title and number and is for orientation only.',
}

export const basisStrings: Readonly<Record<Locale, BasisStrings>> = { 'zh-Hans': zhHans, en }

import type { Catalogue } from '../catalogue/agency.ts'
import type { Column } from '../catalogue/column.ts'
import type { Locale } from '../catalogue/ids.ts'
import type { Item } from '../catalogue/item.ts'

const names = {
  'zh-Hans': {
    number: '序号',
    path: '公开事项',
    content: '公开内容',
    basis: '公开依据',
    publisher: '公开主体',
    deadline: '公开时限',
    channels: '公开渠道',
    attribute: '公开属性',
    form: '公开形式',
    audience: '公开对象',
    responsible: '公开责任',
    phones: '联系电话',
  },
  en: {
    number: 'No.',
    path: 'Item',
    content: 'Content',
    basis: 'Basis',
    publisher: 'Publisher',
    deadline: 'Deadline',
    channels: 'Channels',
    attribute: 'Attribute',
    form: 'Form',
    audience: 'Audience',
    responsible: 'Responsible',
    phones: 'Phone',
  },
} as const satisfies Record<Locale, Record<string, string>>

const plain = ['content', 'basis', 'publisher', 'deadline'] as const
const boxes = ['channels', 'attribute', 'form', 'audience'] as const
const contacts = ['responsible', 'phones'] as const

/**
 * The columns a catalogue is shown under: those its document prints. A catalogue entered by hand has none;
 * it gets the usual ones, those that would stay empty left out.
 */
export const columnsOf = (
  { columns, items }: Pick<Catalogue, 'columns' | 'items'>,
  locale: Locale,
): Column[] => {
  if (columns.length > 0) return columns
  const named = names[locale]
  const filled = (has: (item: Item) => string | number | null): boolean =>
    items.some((item) => Boolean(has(item)))
  const deepest = Math.max(0, ...items.map(({ path }) => path.length - 1))
  const extras = [...new Set(items.flatMap(({ extra }) => Object.keys(extra)))]
  return [
    ...(filled((i) => i.number) ? [{ shows: 'number', name: named.number, over: null } as const] : []),
    { shows: 'path', name: named.path, over: null, from: 0, to: deepest },
    ...plain
      .filter((field) => field === 'content' || filled((i) => i[field]?.length ?? 0))
      .map((field): Column => ({ shows: field, name: named[field], over: null })),
    ...boxes
      .filter((field) => filled((i) => i[field].length))
      .map((field): Column => ({ shows: field, name: named[field], over: null, boxed: true })),
    ...contacts
      .filter((field) => filled((i) => i[field]?.length ?? 0))
      .map((field): Column => ({ shows: field, name: named[field], over: null })),
    ...extras.map((key): Column => ({ shows: 'extra', name: key, over: null, key })),
  ]
}

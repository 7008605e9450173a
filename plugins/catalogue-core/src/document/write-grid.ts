import * as v from 'valibot'
import type { Column } from '../catalogue/column.ts'
import { Code, DocumentId } from '../catalogue/ids.ts'
import type { CatalogueDocument } from '../catalogue/import.ts'
import type { Item } from '../catalogue/item.ts'
import { columnsOf } from '../page/columns.ts'
import { catalogueTable } from '../page/table.ts'
import { attributeSaidBy } from './derived.ts'
import type { Grid, GridCell } from './grid.ts'
import { printable } from './lines.ts'
import { meaningNames } from './meaning-names.ts'
import { printedText } from './print-cell.ts'

type DocumentItem = CatalogueDocument['items'][number]

const nowhere = { id: v.parse(DocumentId, 'x'), code: v.parse(Code, 'x'), updatedAt: '' }

const asItems = (items: readonly DocumentItem[]): Item[] => items.map((item) => ({ ...nowhere, ...item }))

const fields = [
  'basis',
  'publisher',
  'deadline',
  'channels',
  'attribute',
  'form',
  'audience',
  'responsible',
  'phones',
] as const

const isShown = (columns: readonly Column[], field: string): boolean =>
  columns.some((column) => column.shows === field || (column.shows === 'option' && column.of === field))

const isFilled = (item: DocumentItem, field: (typeof fields)[number]): boolean => {
  if (field === 'basis') return item.basis.length > 0 || item.basisKinds.length > 0
  // An attribute that the audience already says needs no column of its own.
  if (field === 'attribute') {
    const said = attributeSaidBy(item.audience)
    return (
      item.attribute.length !== said.length ||
      item.attribute.some(({ option }, i) => option !== said[i]?.option)
    )
  }
  return (item[field]?.length ?? 0) > 0
}

const boxed = ['channels', 'attribute', 'form', 'audience'] as const

const columnFor = (field: (typeof fields)[number] | 'number' | 'content'): Column => {
  const heading = { name: meaningNames[field]['zh-Hans'], over: null }
  const box = boxed.find((name) => name === field)
  if (box !== undefined) return { shows: box, ...heading, boxed: true }
  return field === 'number' ||
    field === 'content' ||
    field === 'basis' ||
    field === 'publisher' ||
    field === 'deadline' ||
    field === 'responsible' ||
    field === 'phones'
    ? { shows: field, ...heading }
    : { shows: 'extra', ...heading, key: heading.name }
}

/** Levels of names that some item has and no column shows. */
const missingLevels = (columns: readonly Column[], items: readonly DocumentItem[]): readonly Column[] => {
  const deepest = items.reduce((most, { path }) => Math.max(most, path.length), 1)
  return Array.from({ length: deepest }, (_, level) => level)
    .filter((level) => !columns.some((c) => c.shows === 'path' && c.from <= level && level <= c.to))
    .map((level) => ({
      shows: 'path',
      name: `${'一二三四五六'[level] ?? ''}级事项`,
      over: null,
      from: level,
      to: level,
    }))
}

/**
 * The columns a catalogue is printed under: those of its own document, and one more for every field that would otherwise
 * be lost. A catalogue entered by hand has none of its own and gets the usual ones.
 */
export const printedColumns = ({
  columns,
  items,
}: Pick<CatalogueDocument, 'columns' | 'items'>): readonly Column[] => {
  const own = columnsOf({ columns: [...columns], items: asItems(items) }, 'zh-Hans')
  const extras = [...new Set(items.flatMap(({ extra }) => Object.keys(extra)))].filter(
    (key) => key.trim() !== '' && key.length <= 100 && !own.some((c) => c.shows === 'extra' && c.key === key),
  )
  return [
    ...(isShown(own, 'number') || items.every(({ number }) => number === null) ? [] : [columnFor('number')]),
    ...missingLevels(own, items),
    ...own,
    ...(isShown(own, 'content') || items.every(({ content }) => content === '')
      ? []
      : [columnFor('content')]),
    ...fields
      .filter((field) => !isShown(own, field) && items.some((item) => isFilled(item, field)))
      .map(columnFor),
    ...extras.map((key): Column => ({ shows: 'extra', name: key, over: null, key })),
  ]
}

const tableName = '目录'

/** The catalogue's table as every writer prints it; the title is the writer's to place. */
export const catalogueGrid = (document: CatalogueDocument): Grid => {
  const columns = printedColumns(document)
  const { header, rows } = catalogueTable({ columns: [...columns], items: asItems(document.items) })
  const cell = (
    text: string,
    { colspan, rowspan }: { colspan: number; rowspan: number },
    row: number,
  ): GridCell => ({
    text,
    colspan,
    rowspan,
    at: { table: tableName, row: row + 1, column: 1 },
  })
  return {
    name: tableName,
    caption: document.title === null ? null : printable(document.title).replace(/\n/g, ''),
    before: [],
    merges: 'kept',
    flow: null,
    rows: [
      ...header.map((cells, y) => cells.map((one) => cell(printable(one.text), one, y))),
      ...rows.map(({ cells }, y) =>
        cells.map((one) => cell(printedText(one.content), one, header.length + y)),
      ),
    ],
  }
}

/** How many rows at the top of a printed catalogue are its header. */
export const headerRows = (document: CatalogueDocument): number =>
  printedColumns(document).some(({ over }) => over !== null) ? 2 : 1

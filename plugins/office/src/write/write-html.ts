import { appendixTitle, type Grid, type PrintedDocument } from '@gongkai/catalogue-core/document'
import { escaped } from './markup.ts'

/** Blanks that a browser would run together are made hard, so that a text prints and reads back as it is. */
const words = (text: string): string =>
  escaped(text)
    .replace(/(?<=^|\n| ) | (?=$|\n)/gu, '&nbsp;')
    .replace(/\n/gu, '<br>')

const spans = ({ colspan, rowspan }: { colspan: number; rowspan: number }): string =>
  (colspan > 1 ? ` colspan="${String(colspan)}"` : '') + (rowspan > 1 ? ` rowspan="${String(rowspan)}"` : '')

const tableMarkup = (grid: Grid, headerRows: number, caption: string | null): string => {
  const row = (cells: Grid['rows'][number], header: boolean): string =>
    `<tr>${cells
      .map((cell) =>
        header
          ? `<th scope="${cell.colspan > 1 ? 'colgroup' : 'col'}"${spans(cell)}>${words(cell.text)}</th>`
          : `<td${spans(cell)}>${words(cell.text)}</td>`,
      )
      .join('')}</tr>`
  const head = grid.rows.slice(0, headerRows).map((cells) => row(cells, true))
  const body = grid.rows.slice(headerRows).map((cells) => row(cells, false))
  return `<table>\n${caption === null ? '' : `<caption>${words(caption)}</caption>\n`}<thead>\n${head.join('\n')}\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

const style =
  'body{font-family:"Noto Sans SC","Microsoft YaHei",SimSun,sans-serif;margin:1.5em;color:#000;background:#fff}' +
  'table{border-collapse:collapse;width:100%;margin-bottom:2em}caption{font-size:1.4em;font-weight:bold;padding:.6em}' +
  'th,td{border:1px solid #000;padding:.3em .5em;text-align:left;vertical-align:middle}th{background:#f2f2f2;text-align:center}' +
  'thead{display:table-header-group}@page{size:A4 landscape;margin:15mm}'

/** Writes a catalogue as a page of its own: the table, what belongs beside it, and nothing fetched from anywhere. */
export const writeHtml = ({ title, table, headerRows, appendix }: PrintedDocument): Uint8Array => {
  const page = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escaped(title ?? '政府信息公开目录')}</title><style>${style}</style></head>`,
    '<body>',
    tableMarkup(table, headerRows, title),
    ...(appendix === null ? [] : [tableMarkup(appendix, 1, appendixTitle)]),
    '</body>',
    '</html>',
    '',
  ]
  return Buffer.from(page.join('\n'), 'utf8')
}

import { strToU8, zipSync, type Zippable } from 'fflate'

/** Packs parts as any program would. Text parts are UTF-8. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(files, { mtime: new Date(2020, 0, 1) })
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${packageRelations}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export interface SheetXml {
  readonly name: string
  /** What stands inside `<worksheet>`. */
  readonly xml: string
  readonly state?: string
}

/** A workbook the way Excel lays it out, from the XML of its sheets. */
export const workbookOf = (
  sheets: readonly SheetXml[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
  properties = '',
): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${sheetNamespace}" xmlns:r="${office}">${properties}<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${String(i + 1)}" ${state === undefined ? '' : `state="${state}" `}r:id="rId${String(i + 1)}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, i) => [`rId${String(i + 1)}`, 'worksheet', `worksheets/sheet${String(i + 1)}.xml`] as const,
      ),
      ['rIdA', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdB', 'styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${String(i + 1)}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="${sheetNamespace}">${xml}</worksheet>`,
      ]),
    ),
    ...more,
  })

const name = (column: number): string => String.fromCharCode(65 + column)

/** Rows of plain text as inline strings. */
export const rowsXml = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells, y) =>
        `<row r="${String(y + 1)}">${cells
          .map((text, x) => `<c r="${name(x)}${String(y + 1)}" t="inlineStr"><is><t>${text}</t></is></c>`)
          .join('')}</row>`,
    )
    .join('')}</sheetData>`

/** A Word document the way Word lays it out, from what stands inside `<w:body>`. */
export const documentOf = (
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([['rId1', 'numbering', 'numbering.xml']]),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${wordNamespace}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...more,
  })

export const wordParagraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A table of cells given as XML or as plain text. */
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${wordParagraph(cell)}</w:tc>`)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

export const wordCell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : wordParagraph(content)}</w:tc>`

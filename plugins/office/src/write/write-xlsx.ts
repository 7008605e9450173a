import { appendixTitle, matrixOf, type Grid, type PrintedDocument } from '@gongkai/catalogue-core/document'
import { limits } from '../limits.ts'
import { escaped, xmlDeclaration } from './markup.ts'
import { packed } from './package.ts'
import { columnWidths, rowLines } from './widths.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Styles by their place in `cellXfs`. */
const style = { title: 1, header: 2, words: 3, short: 4 } as const

const styles = `${xmlDeclaration}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="18"/><name val="黑体"/><charset val="134"/></font><font><b/><sz val="10"/><name val="黑体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`

const columnName = (column: number): string =>
  column < 27
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)

/** Strings stored once, however many cells print them. */
interface Strings {
  readonly index: (text: string) => number
  readonly part: () => string
}

const stringTable = (): Strings => {
  const places = new Map<string, number>()
  let uses = 0
  return {
    index: (text) => {
      uses += 1
      const place = places.get(text) ?? places.size
      places.set(text, place)
      return place
    },
    part: () =>
      `${xmlDeclaration}<sst xmlns="${main}" count="${String(uses)}" uniqueCount="${String(places.size)}">${[...places.keys()].map((text) => `<si><t xml:space="preserve">${escaped(ooxml(text))}</t></si>`).join('')}</sst>`,
  }
}

/** Text that looks like OOXML's own spelling of a character (`_x000D_`) is spelt so that it stays text. */
const ooxml = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')

const shortest = 8
const lineHeight = 14

interface SheetToWrite {
  readonly grid: Grid
  readonly title: string | null
  readonly headerRows: number
  /** Printed at the foot of every page. */
  readonly footer: string
}

/** One worksheet: a title over the table, its header frozen and repeated, everything on A4 across. */
const sheetPart = ({ grid, title, headerRows, footer }: SheetToWrite, strings: Strings): string => {
  const { width, rows } = matrixOf(grid)
  const widths = columnWidths(grid)
  const lines = rowLines(grid, widths)
  const top = title === null ? 0 : 1
  const merges: string[] = []
  const cell = (x: number, y: number, text: string, s: number): string => {
    const reference = `${columnName(x + 1)}${String(y + 1)}`
    return text === ''
      ? `<c r="${reference}" s="${String(s)}"/>`
      : `<c r="${reference}" s="${String(s)}" t="s"><v>${String(strings.index(text.slice(0, limits.cellCharacters)))}</v></c>`
  }
  const body = rows.map((row, y) => {
    const cells = row.map((slot, x) => {
      const inner = slot === null || slot.fromAbove || slot.fromLeft
      const text = inner ? '' : slot.cell.text
      if (!inner && (slot.cell.colspan > 1 || slot.cell.rowspan > 1))
        merges.push(
          `${columnName(x + 1)}${String(top + y + 1)}:${columnName(x + slot.cell.colspan)}${String(top + y + slot.cell.rowspan)}`,
        )
      const s = y < headerRows ? style.header : text.length <= shortest ? style.short : style.words
      return cell(x, top + y, text, s)
    })
    const height = Math.min(409, Math.max(20, (lines[y] ?? 1) * lineHeight + 6))
    return `<row r="${String(top + y + 1)}" ht="${String(height)}" customHeight="1">${cells.join('')}</row>`
  })
  if (title !== null && width > 1) merges.push(`A1:${columnName(width)}1`)
  const head =
    title === null ? '' : `<row r="1" ht="36" customHeight="1">${cell(0, 0, title, style.title)}</row>`
  const frozen = top + headerRows
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(frozen)}" topLeftCell="A${String(frozen + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const columns = `<cols>${widths.map((one, x) => `<col min="${String(x + 1)}" max="${String(x + 1)}" width="${String(one)}" customWidth="1"/>`).join('')}</cols>`
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${String(merges.length)}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const page = `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${escaped(footer)}</oddFooter></headerFooter>`
  return `${xmlDeclaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<sheetFormatPr defaultRowHeight="15"/>${width === 0 ? '' : columns}<sheetData>${head}${body.join('')}</sheetData>${merged}${page}</worksheet>`
}

const signingFooter =
  '&L审核：________________    签发：________________&C第 &P 页，共 &N 页&R________年____月____日'
const numbering = '&C第 &P 页，共 &N 页'

/** Writes a catalogue as a workbook that a bureau can print on A4 and sign. The same catalogue gives the same bytes. */
export const writeXlsx = (
  { title, table, headerRows, appendix }: PrintedDocument,
  { signing }: { readonly signing: boolean },
): Uint8Array => {
  const strings = stringTable()
  const sheets = [
    {
      name: table.name,
      part: sheetPart(
        { grid: table, title, headerRows, footer: signing ? signingFooter : numbering },
        strings,
      ),
      first: title === null ? 1 : 2,
      rows: headerRows,
    },
    ...(appendix === null
      ? []
      : [
          {
            name: appendix.name,
            part: sheetPart(
              { grid: appendix, title: appendixTitle, headerRows: 1, footer: numbering },
              strings,
            ),
            first: 2,
            rows: 1,
          },
        ]),
  ]
  const titles = sheets
    .map(
      ({ name, first, rows }, i) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${String(i)}">'${escaped(name)}'!$${String(first)}:$${String(first + rows - 1)}</definedName>`,
    )
    .join('')
  const listed = sheets
    .map(
      ({ name }, i) =>
        `<sheet name="${escaped(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
    )
    .join('')
  const related = [
    ...sheets.map(
      (_, i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${relationships}/worksheet" Target="worksheets/sheet${String(i + 1)}.xml"/>`,
    ),
    `<Relationship Id="rIdStyles" Type="${relationships}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rIdStrings" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/>`,
  ].join('')
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const types = [
    ...sheets.map(
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    ),
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>`,
  ].join('')
  return packed([
    [
      '[Content_Types].xml',
      `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    ],
    [
      '_rels/.rels',
      `${xmlDeclaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed}</sheets><definedNames>${titles}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xmlDeclaration}<Relationships xmlns="${packageRelationships}">${related}</Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ...sheets.map(({ part }, i) => [`xl/worksheets/sheet${String(i + 1)}.xml`, part] as const),
    ['xl/sharedStrings.xml', strings.part()],
  ])
}

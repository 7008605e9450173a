import {
  appendixTitle,
  matrixOf,
  type Grid,
  type PrintedDocument,
  type Slot,
} from '@gongkai/catalogue-core/document'
import { escaped, xmlDeclaration } from './markup.ts'
import { packed } from './package.ts'
import { columnWidths } from './widths.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

// A4 across in twentieths of a point, and what its margins leave.
const page = { width: 16_838, height: 11_906, side: 850, top: 1000, bottom: 1000 }
const usable = page.width - 2 * page.side

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`

const paragraph = (text: string, style: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === '' ? '' : run(text)}</w:p>`

interface Look {
  readonly header: boolean
  readonly width: number
}

const cellPart = ({ cell, fromAbove }: Slot, { header, width }: Look): string => {
  const span = cell.colspan > 1 ? `<w:gridSpan w:val="${String(cell.colspan)}"/>` : ''
  const merge = fromAbove ? '<w:vMerge/>' : cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const shade = header ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : ''
  const properties = `<w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${span}${merge}${shade}<w:vAlign w:val="center"/></w:tcPr>`
  const style = header ? 'TableHeader' : cell.text.length <= 8 ? 'TableShort' : 'TableText'
  return `<w:tc>${properties}${paragraph(fromAbove ? '' : cell.text, style)}</w:tc>`
}

const emptyCell = (width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${paragraph('', 'TableText')}</w:tc>`

/** A table over the whole width, its header repeated on every page. */
const tablePart = (grid: Grid, headerRows: number): string => {
  const { width, rows } = matrixOf(grid)
  const units = columnWidths(grid)
  const sum = units.reduce((all, one) => all + one, 0)
  const widths = units.map((one) => Math.floor((one * usable) / Math.max(1, sum)))
  const body = rows.map((row, y) => {
    const header = y < headerRows
    const cells: string[] = []
    for (let x = 0; x < width; x += 1) {
      const slot = row[x] ?? null
      if (slot?.fromLeft === true) continue
      const span = slot?.cell.colspan ?? 1
      const taken = widths.slice(x, x + span).reduce((all, one) => all + one, 0)
      cells.push(slot === null ? emptyCell(taken) : cellPart(slot, { header, width: taken }))
    }
    return `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  })
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(usable)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${String(one)}"/>`).join('')}</w:tblGrid>${body.join('')}</w:tbl>`
}

const font = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`

const paragraphStyle = (
  id: string,
  name: string,
  alignment: string,
  size: number,
  bold: boolean,
  typeface: string,
): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="${id === 'Title' ? '120' : '20'}" w:after="${id === 'Title' ? '200' : '20'}"/><w:jc w:val="${alignment}"/></w:pPr><w:rPr>${font(typeface)}${bold ? '<w:b/>' : ''}<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/></w:rPr></w:style>`

const styles = `${xmlDeclaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${font('宋体')}<w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${paragraphStyle('Title', 'Title', 'center', 36, true, '黑体')}${paragraphStyle('TableHeader', 'Table Header', 'center', 20, true, '黑体')}${paragraphStyle('TableText', 'Table Text', 'left', 18, false, '宋体')}${paragraphStyle('TableShort', 'Table Short', 'center', 18, false, '宋体')}${paragraphStyle('Signing', 'Signing', 'left', 21, false, '宋体')}${paragraphStyle('Foot', 'Foot', 'center', 18, false, '宋体')}</w:styles>`

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

const footer = `${xmlDeclaration}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Foot"/></w:pPr>${run('第 ')}${field('PAGE')}${run(' 页，共 ')}${field('NUMPAGES')}${run(' 页')}</w:p></w:ftr>`

const section = `<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="${String(page.width)}" w:h="${String(page.height)}" w:orient="landscape"/><w:pgMar w:top="${String(page.top)}" w:right="${String(page.side)}" w:bottom="${String(page.bottom)}" w:left="${String(page.side)}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`

const signingLine = '审核：________________        签发：________________        ________年____月____日'
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

/** Writes a catalogue as a Word document that a bureau can print on A4 and sign. The same catalogue gives the same bytes. */
export const writeDocx = (
  { title, table, headerRows, appendix }: PrintedDocument,
  { signing }: { readonly signing: boolean },
): Uint8Array => {
  const body = [
    ...(title === null ? [] : [paragraph(title, 'Title')]),
    tablePart(table, headerRows),
    // Word wants a paragraph after a table.
    signing ? paragraph(signingLine, 'Signing') : '<w:p/>',
    ...(appendix === null
      ? []
      : [pageBreak, paragraph(appendixTitle, 'Title'), tablePart(appendix, 1), '<w:p/>']),
  ]
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  return packed([
    [
      '[Content_Types].xml',
      `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${xmlDeclaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${xmlDeclaration}<w:document xmlns:w="${main}" xmlns:r="${relationships}"><w:body>${body.join('')}${section}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${xmlDeclaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rIdStyles" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rIdFooter" Type="${relationships}/footer" Target="footer1.xml"/></Relationships>`,
    ],
    ['word/styles.xml', styles],
    ['word/footer1.xml', footer],
  ])
}

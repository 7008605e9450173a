import { strFromU8, unzipSync } from 'fflate'
import { rowsXml, workbookOf } from '../../../plugins/office/testing/ooxml.ts'

// Made-up people; the check digits are right.
export const hiddenNumber = '110101199003074477'
export const writtenNumber = '11010119900307221X'

export const fileName = '门诊慢特病支付限额标准.xlsx'

const shown = {
  name: '限额标准',
  xml: rowsXml([
    ['病种', '年度支付限额（元）', '支付比例'],
    ['高血压Ⅲ期', '2400', '70%'],
    ['糖尿病', '3000', '70%'],
  ]),
}

/** As it comes out of the office: the working copy with a patient's number is still in it, only hidden. */
export const asMade = workbookOf([
  shown,
  {
    name: '测算底稿',
    state: 'hidden',
    xml: rowsXml([
      ['姓名', '身份证号', '上年费用'],
      ['张某某', hiddenNumber, '5160'],
    ]),
  },
])

/** The same, once the hidden sheet was deleted in Excel. */
export const cleaned = workbookOf([shown])

/** Names of all sheets of a workbook, hidden ones too. */
export const sheetNames = (bytes: Uint8Array): readonly string[] =>
  [
    ...strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/gu),
  ].map(([, name = '']) => name)

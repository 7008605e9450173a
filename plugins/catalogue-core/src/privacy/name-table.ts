import { isNameInColumn, isNameInText, maskedName } from './person-name.ts'

/** Headings of a column of names of private persons. 负责人, 法定代表人 and 联系人 are disclosed by duty (条例 art. 20(2)) and are none. */
const nameHeading =
  /^(?:[\u3400-\u9fff]{0,8}(?:姓名|名字)|(?:人员|对象|受助|救助)?名单|申请人|患者|病人|参保人|参保人员|户主|对象|救助对象|保障对象|受助人|救助人|补助对象|受益人|领取人|收款人|持卡人|死者|当事人|被处罚人|农户)$/

const official =
  /负责人|法定代表|法人|联系人|经办|填报|填表|审核|审批|医[师生]|药师|护士|执法|专家|评委|主任|领导|院长|律师|记者|作者|承办/

/** Headings that, beside a name, tell something of the person. */
const tellingHeading =
  /身份证|证件号|公民身份|电话|手机|联系方式|金额|补助|补贴|救助|报销|待遇|费用|元|工资|收入|罚款|诊断|疾病|病种|病情|病名|残疾|住址|地址|住所|银行|账号|帐号|卡号|年龄|出生|性别|贫困|低保|特困|致贫|健康|体检|成绩|医院|住院|科室就诊|民族|户籍|学校|班级/

const officeHeading = /职务|职责|分管|岗位名称|执法证|证号.*执法|领导/

/** A column of names found in a table: where its heading stands, and which columns tell of the persons. */
interface NameColumn {
  readonly header: number
  readonly column: number
}

const plain = (cell: string): string => cell.replace(/[\s*()（）:]/g, '').replace(/^\d+[.、]/, '')

// Titles, units and a second line of headings stand above the names.
const headerRows = 8

/** Every column of private names in a table; `rows` are folded words, in their own columns. */
export const nameColumns = (rows: readonly (readonly string[])[]): readonly NameColumn[] => {
  for (const [header, cells] of rows.slice(0, headerRows).entries()) {
    const headings = cells.map(plain)
    if (headings.length < 2) continue
    const columns = headings.flatMap((heading, column) =>
      nameHeading.test(heading) && !official.test(heading) ? [column] : [],
    )
    if (columns.length === 0) continue
    const [below = []] = rows.slice(header + 1, header + 2)
    const all = [...headings, ...below.map(plain).filter((cell) => !isNameInColumn(cell))]
    const telling = all.some((heading, at) => !columns.includes(at) && tellingHeading.test(heading))
    if (!telling || headings.some((heading) => officeHeading.test(heading))) return []
    return columns.map((column) => ({ header, column }))
  }
  return []
}

export interface NamedCell {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly masked: string
}

/** 姓名 says that names stand below; 对象 and the like may head classes of people as well. */
const isSure = (heading: string): boolean =>
  /姓名|名字|户主|患者|申请人|持卡人|领取人|死者|当事人|被处罚人/.test(heading)

/** The names in a table’s columns of names. A column where most cells are none holds something else. */
export const namesInTable = (rows: readonly (readonly string[])[]): readonly NamedCell[] =>
  nameColumns(rows).flatMap(({ header, column }) => {
    const isName = isSure(plain(rows[header]?.[column] ?? '')) ? isNameInColumn : isNameInText
    const below = rows.slice(header + 1).map((cells) => (cells[column] ?? '').replace(/\s/g, ''))
    const named = below.flatMap((name, at) =>
      isName(name) ? [{ row: header + 1 + at, column, name, masked: maskedName(name) }] : [],
    )
    const others = below.filter((cell) => cell !== '' && !isName(cell) && !/[某*×○_-]|计$/.test(cell)).length
    return named.length > others ? named : []
  })

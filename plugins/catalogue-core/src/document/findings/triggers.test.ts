import { describe, expect, test } from 'vitest'
import { drawn, drawnFlat } from '../../../testing/drawn.ts'
import { locales } from '../../catalogue/ids.ts'
import { appendixHeader } from '../appendix.ts'
import { readTables, type TableOptions } from '../find-tables.ts'
import { gridOf, type Grid } from '../grid.ts'
import { contentCodes } from './content-codes.ts'
import {
  findings,
  findingText,
  findingWhy,
  type ContentCode,
  type Finding,
  type TableCode,
} from './finding.ts'
import { tableCodes } from './table-codes.ts'
import { writeDocument } from '../write-document.ts'

interface Trigger {
  readonly grids: readonly Grid[]
  readonly options?: TableOptions
}

const table = (text: string, options?: TableOptions): Trigger => ({
  grids: [drawn(text)],
  ...(options === undefined ? {} : { options }),
})
const plain = (text: string): Trigger => ({ grids: [drawnFlat(text)] })
const row = (content: string, more = ''): Trigger =>
  table(`公开事项 | 公开内容 | 公开时限 ${more && '| 其他栏'} \n ${content}`)
const basis = (text: string): Trigger => table(`公开事项 | 公开内容 | 公开依据 \n 甲 | 内容 | ${text}`)
const named = (grid: Grid, name: string, flow: string | null = null): Grid => ({ ...grid, name, flow })
const small = (name: string): Grid => drawn(`公开事项 | 公开内容 | 公开时限 \n ${name} | 内容 | 随时`)

/** A document for every code a table or its words can raise; a code without one does not compile. */
const triggers: Readonly<Record<Exclude<TableCode, 'NOT_PRINTABLE'> | ContentCode, Trigger>> = {
  NO_TABLE: { grids: [] },
  NO_CATALOGUE: table('姓名 | 电话 \n 张三 | 12345'),
  TABLES_SEVERAL: { grids: [named(small('甲'), '表一'), named(small('乙'), '表二')] },
  TABLES_OTHER: { grids: [small('甲'), drawn('姓名 | 电话 \n 张三 | 12345')] },
  TABLES_JOINED: { grids: [named(small('甲'), '表1', '正文'), named(small('乙'), '表2', '正文')] },
  COLUMN_UNKNOWN: table('公开事项 | 公开内容 | 更新周期 \n 甲 | 内容 | 每月'),
  HEADER_AMBIGUOUS: table('公开事项 | 公开内容 | 公开方式 \n 甲 | 内容 | 详见附件'),
  COLUMN_MISSING: table('公开事项 | 公开依据 | 公开时限 \n 甲 | 《预算法》 | 随时'),
  COLUMN_BLANK: table('公开事项 | 公开内容 |  | 公开时限 \n 甲 | 内容 |  | 随时'),
  COLUMNS_TOO_MANY: {
    grids: [
      gridOf([
        ['公开事项', '公开内容', ...Array.from({ length: 70 }, (_, i) => `公开依据${String(i)}`)],
        ['甲', '内容', ...Array.from({ length: 70 }, () => '无')],
      ]),
    ],
  },
  MAPPING_UNUSED: table('公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时', {
    choices: [{ at: 9, as: { shows: 'content' } }],
  }),
  HEADER_REPEATED: table(
    '公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时 \n 公开事项 | 公开内容 | 公开时限',
  ),
  PROSE_OUTSIDE: table('公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时 \n 注：无 | ← | ←'),
  SECTION_ROW: table('公开事项 | 公开内容 | 公开时限 \n 一、机构类 | ← | ← \n 甲 | 内容 | 随时'),
  LEVELS_TOO_MANY: table(`
    一级事项 | 二级事项 | 三级事项 | 四级事项 | 五级事项 | 六级事项 | 公开内容 | 公开时限
    一、机构类 | ← | ← | ← | ← | ← | ← | ←
    甲 | 乙 | 丙 | 丁 | 戊 | 己 | 内容 | 随时`),
  ROW_JOINED: table('公开事项 | 公开内容 | 公开时限 \n 甲 | 名称、 | 随时 \n  | 地址 | '),
  ROW_RAGGED: plain('公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时 | 多余 \n 乙 | 内容 | 随时'),
  NAME_FROM_CONTENT: table('公开事项 | 公开内容 | 公开时限 \n  | 内容 | 随时'),
  CELL_EMPTY_FILLED: plain('公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时 \n 乙 | 内容二 | '),
  MERGED_CELL_BROKEN: table(`
    公开事项 | 公开内容 | 公开渠道
    甲 | 内容 | □政府网站 □政府公报 □图书馆 □档案馆
    乙 | 内容二 | □政府网站 □政府公报
    公开事项 | 公开内容 | 公开渠道
    丙 | 内容三 | □图书馆 □档案馆`),
  CELL_MOVED: table(`
    公开事项 | 公开内容 | 公开渠道 | 公开属性
    甲 | 内容 | □政府网站 | ☑主动公开
    乙 | 内容二 | ☑主动公开 | `),
  CELL_REPEATED: table(`
    公开事项 | 公开内容 | 公开渠道 | 公开属性
    甲 | 内容 | □政府网站 | ☑主动公开
    乙 | 内容二 | ☑主动公开 | ☑主动公开`),
  CELL_ODD: table(`
    公开事项 | 公开内容 | 公开渠道 | 公开属性
    甲 | 内容 | □政府网站 | ☑主动公开
    乙 | 内容二 | ☑依申请公开 | ☑主动公开`),
  CELL_CUT: row(`甲 | ${'长'.repeat(20_001)} | 随时`),
  TICK_UNKNOWN: table('公开事项 | 公开内容 | 公开渠道 \n 甲 | 内容 | \ufffd政府网站 □政府公报'),
  TICK_UNMARKED: table('公开事项 | 公开内容 | 公开渠道 \n 甲 | 内容 | √政府网站 政府公报'),
  NOTHING_TICKED: table(`
    公开事项 | 公开内容 | 公开对象 | ←
    〃 | 〃 | 全社会 | 特定群体
    甲 | 内容 |  | `),
  SAME_AS_ABOVE: row('甲 | 内容 | 同上'),
  APPENDIX_UNUSED: {
    grids: [small('甲'), gridOf([appendixHeader, ['存疑', '第9行', '原文不清']], { name: '附表' })],
  },
  CITATION_PARAGRAPH_OF_ARTICLE_20: basis('《中华人民共和国政府信息公开条例》第二十条第二款'),
  ANNUAL_REPORT_AFTER_JANUARY: row('政府信息公开年报 | 年度情况 | 每年3月31日前'),
  DEADLINE_NOT_UNDERSTOOD: row('甲 | 内容 | 按局里安排'),
  DECREE_NUMBER_DAMAGED: basis('《中华人民共和国政府信息公开条例》（国务院令第七十一号）'),
  NUMBERS_SKIPPED: table('序号 | 公开事项 | 公开内容 \n 15 | 甲 | 内容 \n 17 | 乙 | 内容'),
  NUMBER_REPEATED: table('序号 | 公开事项 | 公开内容 \n 1 | 甲 | 内容 \n 1 | 乙 | 内容'),
  PHONE_TRUNCATED: table('公开事项 | 公开内容 | 监督电话 \n 甲 | 内容 | 监督电话：028-'),
  PHONE_MISSING: table('公开事项 | 公开内容 | 监督电话 \n 甲 | 内容 | 监督电话：'),
  OPTION_OFFERED_TWICE: table('公开事项 | 公开内容 | 公开渠道 \n 甲 | 内容 | ☑图书馆 □图书馆'),
  TITLE_MARK_MISSING: basis('中华人民共和国政府信息公开条例》第二十条'),
  CONTENT_EQUALS_NAME: row('年报 | 年报 | 随时'),
  CONTENT_EMPTY: row('年报 |  | 随时'),
  TEXT_UNFINISHED: row('动态 | 领导工作动态、 | 随时'),
  ITEM_REPEATED: row('甲 | 内容 | 随时 \n 甲 | 内容 | 随时'),
}

const reported = ({ grids, options }: Trigger): readonly Finding[] => {
  const result = readTables(grids, options)
  return result.outcome === 'read' ? result.findings : [result.because]
}

describe('every code has a document that raises it', () => {
  test.each(Object.entries(triggers))('%s', (code, trigger) => {
    const raised = reported(trigger)
    expect(raised.map((one) => one.code)).toContain(code)
    for (const one of raised)
      for (const locale of locales) expect(findingText(one, locale)).not.toMatch(/\{\w+\}/)
  })

  test('what cannot be printed is told by the writer', () => {
    const { document } = readDocument(small('甲'))
    const [item] = document.items
    if (item === undefined) throw new Error('The table has a row.')
    const extra = { ' ': '没有栏名' }
    const { findings: found } = writeDocument({ ...document, items: [{ ...item, extra }] })
    expect(found.map(({ code, row: at }) => [code, at])).toEqual([])
    const rows = { ...document, items: [{ ...item, path: ['\u0001'], content: '', deadline: null }] }
    expect(writeDocument(rows).findings.map(({ code, row: at }) => [code, at])).toEqual([
      ['NOT_PRINTABLE', 1],
    ])
  })
})

const readDocument = (grid: Grid) => {
  const result = readTables([grid])
  if (result.outcome !== 'read') throw new Error('The table is a catalogue.')
  return result
}

describe('what findings say', () => {
  const clean = `
    序号 | 事项类别 | 事项名称 | 公开内容 | 公开依据 | 公开主体 | 公开时限 | 公开渠道 | 公开属性 | 监督电话
    1 | 机构信息 | 机构概况 | 名称、地址 | 《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条 | 办公室 | 信息形成之日起20个工作日内 | ☑政府网站 □政府公报 | ☑主动公开 □依申请公开 | 0833-2716986
    2 | 〃 | 公开年报 | 年度情况 | 〃 | 〃 | 每年1月31日前 | 〃 | 〃 | 12393`

  test('a catalogue without faults has none', () => {
    expect(reported(table(clean))).toEqual([])
  })

  test('each is about a row and a cell that a person can find', () => {
    const [found] = reported(basis('《条例'))
    expect(found).toMatchObject({ code: 'TITLE_MARK_MISSING', row: 1, at: { row: 2 } })
  })

  test('every code has a sentence and an explanation in both languages', () => {
    for (const code of Object.keys(findings) as (keyof typeof findings)[])
      for (const locale of locales) {
        expect(findings[code][locale].length).toBeGreaterThan(8)
        expect(findingWhy(code, locale).length).toBeGreaterThan(10)
      }
    expect(Object.keys({ ...tableCodes, ...contentCodes }).length).toBe(Object.keys(triggers).length + 1)
  })

  test('they stay with the row as doubts, and change nothing printed', () => {
    const { document } = readDocument(drawn('公开事项 | 公开内容 | 监督电话 \n 甲 | 内容 | 监督电话：028-'))
    expect(document.items[0]).toMatchObject({
      phones: [{ label: '监督电话', number: '028-' }],
      doubts: ['电话“监督电话:028-”不完整，请与原文核对。'],
    })
  })
})

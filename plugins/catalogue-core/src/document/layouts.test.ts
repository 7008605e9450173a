import { describe, expect, test } from 'vitest'
import { drawn, drawnFlat } from '../../testing/drawn.ts'
import type { Grid } from './grid.ts'
import { readCatalogue, type ReadOptions } from './read-catalogue.ts'

const sign = { yes: '+', no: '-', unknown: '?' } as const

const read = (grid: Grid, options: ReadOptions = {}) => {
  const result = readCatalogue(grid, options)
  if (result === null) throw new Error('No catalogue was recognised.')
  const choices = (list: readonly { option: string; ticked: keyof typeof sign }[]): string =>
    list.map(({ option, ticked }) => sign[ticked] + option).join(' ')
  return {
    ...result,
    columns: result.document.columns.map((c) => (c.shows === 'path' ? `path ${c.from}–${c.to}` : c.shows)),
    items: result.document.items,
    paths: result.document.items.map(({ path }) => path.join('/')),
    audience: result.document.items.map((item) => choices(item.audience)),
    attribute: result.document.items.map((item) => choices(item.attribute)),
    codes: [...new Set(result.findings.map(({ code }) => code))],
  }
}

const national = `
  附件1：XX县医疗保障领域基层政务公开标准目录 | ← | ← | ← | ← | ← | ← | ← | ← | ← | ← | ← | ← | ←
  序号 | 公开事项 | ← | 公开内容\\n（要素） | 公开依据 | 公开\\n时限 | 公开主体 | 公开渠道和载体 | 公开对象 | ← | 公开方式 | ← | 公开层级 | ←
  〃 | 一级事项 | 二级事项 | 〃 | 〃 | 〃 | 〃 | 〃 | 全社会 | 特定群众 | 主动 | 依申请公开 | 县级 | 乡、村级
  1 | 医疗救助 | 政策法规 | 文件标题 | 《社会救助暂行办法》 | 20个工作日内 | 县医保局 | ■政府网站 □两微一端 | √ |  | √ |  | √ |
  2 | 〃 | 救助对象 | 名单 | 〃 | 20个工作日内 | 〃 | ■政府网站 ■社区/企事业单位/村公示栏（电子屏） |  | √ |  | √ | √ | √
`

describe('the national layout with two header rows', () => {
  const columns = ['number', 'path 0–0', 'path 1–1', 'content', 'basis', 'deadline', 'publisher', 'channels']
  const more = ['option', 'option', 'option', 'option', 'extra', 'extra']

  test('with merged cells', () => {
    const result = read(drawn(national))
    expect(result.columns).toEqual([...columns, ...more])
    expect(result.document.title).toBe('附件1：XX县医疗保障领域基层政务公开标准目录')
    expect(result.paths).toEqual(['医疗救助/政策法规', '医疗救助/救助对象'])
    expect(result.audience).toEqual(['+全社会 -特定群众', '-全社会 +特定群众'])
    expect(result.attribute).toEqual(['+主动 -依申请公开', '-主动 +依申请公开'])
    expect(result.items.map(({ extra }) => extra)).toEqual([{ 县级: '√' }, { 县级: '√', '乡、村级': '√' }])
    expect(result.items[1]?.merged).toEqual(['basis', 'publisher'])
    expect(result.codes).toEqual(['COLUMN_UNKNOWN'])
  })

  test('as plain text that lost its merged cells', () => {
    const result = read(drawnFlat(national))
    expect(result.columns).toEqual([...columns, ...more])
    expect(result.paths).toEqual(['医疗救助/政策法规', '医疗救助/救助对象'])
    expect(result.audience).toEqual(['+全社会 -特定群众', '-全社会 +特定群众'])
    expect(result.items[1]).toMatchObject({ merged: ['basis', 'publisher'], publisher: '县医保局' })
    expect(result.codes).toContain('CELL_EMPTY_FILLED')
  })
})

describe('names and groups', () => {
  test('a name before its category still lies inside it', () => {
    const result = read(
      drawn(`
        序号 | 事项名称 | 事项类别 | 公开内容 | 公开时限
        1 | 机构概况 | 机构信息 | 地址 | 随时
        2 | 领导信息 | 〃 | 姓名 | 随时`),
    )
    expect(result.columns).toEqual(['number', 'path 1–1', 'path 0–0', 'content', 'deadline'])
    expect(result.paths).toEqual(['机构信息/机构概况', '机构信息/领导信息'])
  })

  test('six levels', () => {
    const result = read(
      drawn(`
        一级事项 | 二级事项 | 三级事项 | 四级事项 | 五级事项 | 六级事项 | 公开内容
        甲 | 乙 | 丙 | 丁 | 戊 | 己 | 内容
        〃 | 〃 | 〃 | 〃 | 〃 | 庚 | 内容二`),
    )
    expect(result.paths).toEqual(['甲/乙/丙/丁/戊/己', '甲/乙/丙/丁/戊/庚'])
  })

  test('one heading over several levels, a short name reaching across them', () => {
    const result = read(
      drawn(`
        类别 | 公开事项 | ← | 公开内容 | 公开时限
        法定 | 行政执法 | 行政处罚 | 决定 | 7个工作日
        〃 | 〃 | 行政强制 | 依据 | 7个工作日
        〃 | 公共服务 | ← | 清单 | 20个工作日`),
    )
    expect(result.columns).toEqual(['path 0–0', 'path 1–2', 'content', 'deadline'])
    expect(result.paths).toEqual(['法定/行政执法/行政处罚', '法定/行政执法/行政强制', '法定/公共服务'])
  })

  test('a name that covers the content too is both', () => {
    const result = read(
      drawn(`
        类别 | 公开事项 | 公开内容 | 公开时限
        法定 | 年报 | ← | 每年1月31日前`),
    )
    expect(result.items).toMatchObject([{ path: ['法定', '年报'], content: '年报' }])
    expect(result.codes).toEqual(['CONTENT_EQUALS_NAME'])
  })

  test('several contents under one name are several items of that name', () => {
    const result = read(
      drawn(`
        事项类别 | 事项名称 | 公开内容 | 公开时限
        公共服务 | 费用结算 | 联网结算 | 随时
        〃 | 〃 | 现金垫付 | 〃`),
    )
    expect(result.items).toMatchObject([
      { path: ['公共服务', '费用结算'], content: '联网结算', merged: [] },
      { path: ['公共服务', '费用结算'], content: '现金垫付', merged: ['deadline'] },
    ])
  })

  test('lines across the table name the groups below them', () => {
    const result = read(
      drawn(`
        序号 | 公开事项 | 公开内容 | 公开时限
        一、机构职能类 | ← | ← | ←
        1 | 机构概况 | 地址 | 随时
        二 | 政策文件类 | |
        2 | 规范性文件 | 标题 | 随时
        注：本目录由办公室解释 | ← | ← | ←`),
    )
    expect(result.paths).toEqual(['一、机构职能类/机构概况', '政策文件类/规范性文件'])
    expect(result.columns).toEqual(['number', 'path 0–1', 'content', 'deadline'])
    expect(result.codes).toEqual(['SECTION_ROW', 'PROSE_OUTSIDE'])
  })
})

describe('headings', () => {
  test.each([
    ['主动公开', 'attribute'],
    ['全文发布', 'form'],
    ['全社会范围主动公开', 'audience'],
    ['☑主动公开 □依申请公开', 'attribute'],
    ['□预公开 ☑全文发布', 'form'],
  ])('公开方式 over “%s” shows %s', (cell, shows) => {
    const result = read(drawn(`公开事项 | 公开内容 | 公开方式 \n 甲 | 内容 | ${cell}`))
    expect(result.columns[2]).toBe(shows)
    expect(result.codes).not.toContain('HEADER_AMBIGUOUS')
  })

  test('公开方式 whose cells do not tell is asked about', () => {
    const result = read(drawn('公开事项 | 公开内容 | 公开方式 \n 甲 | 内容 | 详见附件'))
    expect(result.codes).toContain('HEADER_AMBIGUOUS')
  })

  test('blanks, breaks and wide letters inside heading words make no difference', () => {
    const result = read(
      drawn(
        '序\\n号 | 公 开 事 项 | 公开\\n内容 | 公　开\\n依据 | 监督 电话 \n 1 | 甲 | 内容 | 《预算法》 | 0833-2716986',
      ),
    )
    expect(result.columns).toEqual(['number', 'path 0–0', 'content', 'basis', 'phones'])
  })

  test('two kinds of who: the publisher, and who is responsible', () => {
    const result = read(
      drawn(
        '公开事项 | 公开内容 | 公开主体 | 责任单位 | 责任科室 \n 甲 | 内容 | 区医保局 | 区医保局 | 办公室',
      ),
    )
    expect(result.columns).toEqual(['path 0–0', 'content', 'publisher', 'extra', 'responsible'])
  })

  test('columns we have no field for are kept under their printed names', () => {
    const result = read(drawn('公开事项 | 公开内容 | 更新周期 | 网站所属栏目 \n 甲 | 内容 | 每月 | 政务公开'))
    expect(result.items[0]?.extra).toEqual({ 更新周期: '每月', 网站所属栏目: '政务公开' })
  })

  test('a person has the last word, column by column', () => {
    const grid = drawn('公开事项 | 公开内容 | 更新周期 | 备注 \n 甲 | 内容 | 每月 | 无')
    const result = read(grid, {
      choices: [
        { at: 3, as: { shows: 'deadline' } },
        { at: 4, as: { shows: 'none' } },
        { at: 9, as: { shows: 'content' } },
      ],
    })
    expect(result.columns).toEqual(['path 0–0', 'content', 'deadline'])
    expect(result.items).toMatchObject([{ deadline: '每月', extra: {} }])
    expect(result.codes).toContain('MAPPING_UNUSED')
  })

  test('and may point out the header where none is recognised', () => {
    const grid = drawn('子目 | 说什么 \n 甲 | 内容')
    expect(readCatalogue(grid)).toBeNull()
    const result = read(grid, {
      header: { row: 1, rows: 1 },
      choices: [
        { at: 1, as: { shows: 'path', level: 0 } },
        { at: 2, as: { shows: 'content' } },
      ],
    })
    expect(result.items).toMatchObject([{ path: ['甲'], content: '内容' }])
  })
})

describe('rows', () => {
  test('headers and titles printed on every page are no rows', () => {
    const result = read(
      drawn(`
        某局政府信息公开目录 | ← | ←
        公开事项 | 公开内容 | 公开时限
        甲 | 内容 | 随时
        某局政府信息公开目录 | ← | ←
        公开事项 | 公开内容 | 公开时限
        乙 | 内容 | 随时`),
    )
    expect(result.paths).toEqual(['甲', '乙'])
    expect(result.document.title).toBe('某局政府信息公开目录')
  })

  test('a row broken by the page is one row', () => {
    const result = read(
      drawn(`
        序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限
        1 | 机构概况 | 机构名称、办公地址、 | 《中华人民共和国政府信 | 随时
        序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限
         |  | 办公电话 | 息公开条例》 |
        2 | 领导信息 | 姓名 | 《公务员法》 | 随时`),
    )
    expect(result.items).toMatchObject([
      { content: '机构名称、办公地址、办公电话', basis: ['《中华人民共和国政府信息公开条例》'] },
      { path: ['领导信息'] },
    ])
    expect(result.codes).toContain('ROW_JOINED')
  })

  test('one √ across several columns has lost its place', () => {
    const result = read(
      drawn(`
        公开事项 | 公开内容 | 公开对象 | ←
        〃 | 〃 | 全社会 | 特定群体
        甲 | 内容 | √ | ←`),
    )
    expect(result.audience).toEqual(['?全社会 ?特定群体'])
    expect(result.codes).toEqual(['TICK_UNKNOWN'])
  })

  test('signs of a row that lost its empty cells stand nowhere for certain', () => {
    const header = `
        公开事项 | 公开内容 | 公开对象 | ← | 公开方式 | ←
        〃 | 〃 | 全社会 | 特定群体 | 主动 | 依申请公开`
    const lost = read(drawn(`${header}\n 甲 | 内容 | √ | √`))
    expect([lost.audience, lost.attribute]).toEqual([['?全社会 ?特定群体'], ['?主动 ?依申请公开']])
    const trimmed = read(drawn(`${header}\n 甲 | 内容 | √ |  | √`))
    expect([trimmed.audience, trimmed.attribute]).toEqual([['+全社会 -特定群体'], ['+主动 -依申请公开']])
  })

  test('a row wider than the header is told of', () => {
    expect(
      read(drawnFlat('公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时 | 多余 \n 乙 | 内容 | 随时')).codes,
    ).toContain('ROW_RAGGED')
  })
})

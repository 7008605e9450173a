import * as fc from 'fast-check'
import * as v from 'valibot'
import { CatalogueDocument, Column, mergeable, ticks } from '../src/catalogue/index.ts'
import { anyText } from './any-text.ts'

/** Words as catalogues use them, so that chance comes close to real tables. */
const realWords = fc.constantFrom(
  ...[
    '机构信息',
    '机构概况',
    '政策文件',
    '年度报告',
    '公开指南',
    '医疗救助',
    '行政处罚',
    '办公室',
    '市医保局',
  ],
  ...[
    '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    '三定方案',
    '《预算法》第十四条',
    '第二十条第五款、第六款',
  ],
  ...[
    '信息形成或变更之日起20个工作日内',
    '每年1月31日前',
    '1.机构名称 2.联系方式（办公地址、邮政编码等）',
    '公开内容',
    '主动公开',
  ],
  ...[
    '028-26092087',
    '咨询电话',
    '便民服务中心（点、室）',
    '信用中国（××）网站',
    '其他：新闻媒体',
    '政府网站',
    '√',
    '□',
    '口',
    'R',
  ],
  ...['-1+2', '=SUM(A1)', '@x', '〃', '同上', '注：本表', '一、机构职能类', '"引号"', 'a  b', '1', '〓'],
)

const anyWords = fc.oneof({ weight: 6, arbitrary: realWords }, { weight: 1, arbitrary: anyText })
const line = (most: number): fc.Arbitrary<string> => anyWords.map((text) => text.slice(0, most))

const trimmed = (most: number): fc.Arbitrary<string> =>
  line(most)
    .map((text) => text.trim())
    .filter((text) => text !== '')

/** A heading that prints nothing at all would be no heading. */
const visible = trimmed(20).filter((text) => /[\p{L}\p{N}\p{S}]/u.test(text.replace(/[\p{C}]/gu, '')))
const heading = { name: visible, over: fc.option(visible) }

const anyColumn = fc
  .oneof(
    fc.record({
      shows: fc.constantFrom('number', 'content', 'basis', 'publisher', 'deadline', 'responsible', 'phones'),
      ...heading,
    }),
    fc.record({
      shows: fc.constantFrom('channels', 'attribute', 'form', 'audience'),
      ...heading,
      boxed: fc.boolean(),
    }),
    fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.record(heading)).map(([from, more, names]) => ({
      shows: 'path' as const,
      ...names,
      from,
      to: from + more,
    })),
    fc.record({
      shows: fc.constant('option'),
      ...heading,
      of: fc.constantFrom('attribute', 'audience', 'form', 'channels'),
      option: trimmed(20),
    }),
    fc.record({ shows: fc.constant('extra'), ...heading, key: trimmed(20) }),
  )
  .map((column) => v.parse(Column, column))

const choices = fc.array(fc.record({ option: trimmed(30), ticked: fc.constantFrom(...ticks) }), {
  maxLength: 3,
})

const anyItem = fc.record({
  number: fc.option(fc.oneof(fc.nat({ max: 40 }).map(String), line(20))),
  path: fc.array(
    line(60).filter((text) => text !== ''),
    { minLength: 1, maxLength: 6 },
  ),
  content: line(200),
  basis: fc.array(line(80), { maxLength: 3 }),
  basisKinds: choices,
  publisher: fc.option(line(40)),
  deadline: fc.option(line(40)),
  channels: choices,
  attribute: choices,
  form: choices,
  audience: choices,
  responsible: fc.option(line(40)),
  phones: fc.array(
    fc.record({ label: fc.option(line(20).map((t) => t.trim())), number: line(30).map((t) => t.trim()) }),
    { maxLength: 2 },
  ),
  extra: fc.dictionary(visible, line(40), { maxKeys: 2 }),
  merged: fc.subarray([...mergeable]),
  doubts: fc.array(line(40), { maxLength: 1 }),
})

/** Any catalogue whatever that its schema allows, from the usual to the absurd. */
export const anyDocument: fc.Arbitrary<CatalogueDocument> = fc
  .record({
    title: fc.option(line(60)),
    edition: fc.option(line(20)),
    columns: fc.array(anyColumn, { maxLength: 8 }),
    notes: fc.array(line(60), { maxLength: 2 }),
    source: fc.option(line(30)),
    items: fc.array(anyItem, { minLength: 1, maxLength: 6 }),
  })
  .map((document) => v.parse(CatalogueDocument, document))

import { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import type * as v from 'valibot'

/** A piece of JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>

/** What the names of fields mean; they never change once published. */
const meanings: Readonly<Record<string, string>> = {
  title: '目录名称，照印；原文没有则为 null · Title as printed',
  edition: '版本 · Edition',
  columns: '原表栏目，按印刷顺序 · Printed columns in their order',
  notes: '对整份目录的说明 · Notes on the whole',
  source: '来源 · Where the text comes from',
  items: '公开事项，一行一项 · Items, one a row',
  number: '序号 · Printed number',
  path: '事项名称，由外到内；合并单元格已填充 · Names, outermost first',
  content: '公开内容 · Content',
  basis: '公开依据，一条一项 · Citations, one each',
  basisKinds: '依据类型框 · Kind-of-basis boxes',
  publisher: '公开主体 · Publisher',
  deadline: '公开时限 · Deadline',
  channels: '公开渠道 · Channels',
  attribute: '公开属性 · Attribute',
  form: '公开形式 · Form',
  audience: '公开对象 · Audience',
  responsible: '公开责任 · Who is responsible',
  phones: '联系电话 · Telephones',
  extra: '附加栏目：印刷栏名 → 内容 · Other columns under their printed names',
  merged: '与上一行合并的单元格 · Cells merged with the row above',
  doubts: '存疑 · What was doubtful',
  option: '选项，照印 · Option as printed',
  ticked: '是否勾选；unknown 表示原文无法判断 · Whether ticked; unknown where the document does not tell',
  label: '电话名称 · Label of a telephone',
  shows: '本列内容 · What the column shows',
  name: '栏名 · Heading',
  over: '上级栏名 · Heading above it',
  boxed: '是否印有勾选框 · Whether boxes are printed',
  from: '起始层级（0 起）· First level of names, from 0',
  to: '末级层级 · Last level of names',
  of: '选项所属栏目 · Field the option belongs to',
  key: '附加栏目的键 · Key among the other columns',
  url: '网页地址 · Address of the page',
  data: '该页数据的地址 · Address of that page’s data',
  language: '语言 · Language',
  demo: '是否为演示用的虚构机关 · Whether the agency is made up for demonstration',
  slug: '机关在地址中的名称 · What names the agency in addresses',
  code: '在地址中的编号，永不改变 · Code in the address, which never changes',
  agency: '机关 · Agency',
  printedName: '原文中的机关名称 · Name of the agency as its document prints it',
  place: '所在地 · Place',
  departments: '科室和单位 · Departments',
  catalogues: '公开目录 · Catalogues',
  files: '目录下载文件 · The catalogue as files',
  records: '政府信息 · Records',
  feed: '订阅源 · Atom feed',
  updatedAt: '最后更新时间 · When it last changed',
  publishedOn: '目录发布日期 · Day of publication of the catalogue',
  citation: '依据，照印 · Citation as printed',
  summary: '内容概述 · Summary',
  indexNumber: '索引号 · Index number',
  documentNumber: '文号 · Document number',
  kind: '体裁 · Kind',
  theme: '主题 · Theme',
  formedOn: '成文日期 · Day of formation',
  releasedAt: '发布日期 · Moment of publication',
  eventOn: '时限起算日期 · Day from which its deadline counts',
  validity: '有效性 · Validity',
  effectiveFrom: '施行日期 · Day from which it applies',
  endedOn: '失效（废止）日期 · Day on which it ended',
  tier: '公示等级 · Tier of display',
  publishUntil: '公示截止日期 · Last day of display',
  text: '正文（纯文本）· Body as plain words',
  attachments: '附件 · Attachments',
  bytes: '字节数 · Size in bytes',
  mime: '文件类型 · Media type',
  links: '相关文件 · Ties to other records',
  relation: '关系 · Relation',
  on: '关系起始日期 · Day from which the tie holds',
}

const has = <K extends string>(value: object, key: K): value is Record<K, unknown> => key in value

/** Limits that stand behind a schema in a pipe, in JSON Schema's words. Checks of our own have none. */
const limitsOf = (pipe: readonly unknown[]): JsonSchema => {
  const limits: Record<string, unknown> = {}
  for (const action of pipe) {
    if (typeof action !== 'object' || action === null || !has(action, 'type') || !has(action, 'requirement'))
      continue
    const { type, requirement } = action
    if (type === 'max_length') limits['maxLength'] = requirement
    if (type === 'min_length') limits['minLength'] = requirement
    if (type === 'max_value') limits['maximum'] = requirement
    if (type === 'min_value') limits['minimum'] = requirement
    if (type === 'integer') limits['type'] = 'integer'
  }
  return limits
}

const inItems = ({ maxLength, minLength, ...others }: JsonSchema): JsonSchema => ({
  ...others,
  ...(minLength === undefined ? {} : { minItems: minLength }),
  ...(maxLength === undefined ? {} : { maxItems: maxLength }),
})

const objectOf = (entries: Readonly<Record<string, AnySchema>>): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(entries).map(([name, schema]) => {
      const meaning = meanings[name]
      return [name, { ...(meaning === undefined ? {} : { description: meaning }), ...schemaOf(schema) }]
    }),
  ),
  required: Object.keys(entries),
})

type Shape =
  | { readonly type: 'object'; readonly entries: Readonly<Record<string, AnySchema>> }
  | { readonly type: 'array'; readonly item: AnySchema }
  | { readonly type: 'nullable'; readonly wrapped: AnySchema }
  | { readonly type: 'record'; readonly value: AnySchema }
  | { readonly type: 'picklist'; readonly options: readonly unknown[] }
  | { readonly type: 'literal'; readonly literal: unknown }
  | { readonly type: 'variant'; readonly options: readonly AnySchema[] }
  | { readonly type: 'string' | 'number' | 'boolean' }

/** The part of valibot's schemas that the catalogue is made of, as JSON Schema. */
const schemaOf = (schema: AnySchema): JsonSchema => {
  const pipe: readonly unknown[] =
    has(schema, 'pipe') && Array.isArray(schema.pipe) ? schema.pipe.slice(1) : []
  const limits = limitsOf(pipe)
  const shape = schema as unknown as Shape
  switch (shape.type) {
    case 'object':
      return objectOf(shape.entries)
    case 'array':
      return { type: 'array', items: schemaOf(shape.item), ...inItems(limits) }
    case 'nullable':
      return { anyOf: [schemaOf(shape.wrapped), { type: 'null' }] }
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(shape.value) }
    case 'picklist':
      return { enum: [...shape.options] }
    case 'literal':
      return { const: shape.literal }
    case 'variant':
      return { anyOf: shape.options.map(schemaOf) }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: shape.type, ...limits }
  }
}

/** The JSON Schema of data that valibot describes. */
export const jsonSchemaOf = (title: string, schema: AnySchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...schemaOf(schema),
})

/** The JSON Schema of what `export --format json` writes and import reads. */
export const catalogueJsonSchema = (): JsonSchema =>
  jsonSchemaOf('政府信息公开目录 · Government disclosure catalogue', CatalogueDocument)

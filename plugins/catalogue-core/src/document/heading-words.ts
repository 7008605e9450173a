import { headingKey } from './lines.ts'

/**
 * What the heading of a column can mean. `way` is 公开方式 and its like, which some documents put over attributes, some
 * over forms, some over audiences: only the cells below tell. `unknown` is a heading that we have no field for but know
 * to be one; `null` (see {@link meaningOf}) is no heading at all.
 */
export type Meaning =
  | 'number'
  | 'path'
  | 'content'
  | 'basis'
  | 'publisher'
  | 'deadline'
  | 'channels'
  | 'attribute'
  | 'form'
  | 'audience'
  | 'way'
  | 'responsible'
  | 'phones'
  | 'unknown'

// The first pattern that fits decides: the narrow ones stand before those whose words they share.
const spellings: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:序号|编号|序|号|项目编号|事项编号|目录编号|no\.?|编码|事项编码|代码)$/iu, 'number'],
  [
    /^(?:五公开|公开层级|层级|公开级别|更新(?:周期|频率|频次|时间|要求)|公开时长|公开要求|公开标准|内容规范|公开流程|公开程序|条款内容|网站(?:所属)?栏目|所属栏目|栏目(?:名称|位置)?|备注|说明|备注说明|公开网址|网址|链接|信息格式|公开格式|索引号?|审核程序|权限|公开条件|是否.{1,12}|体裁|服务对象|公开文本|获取方式)$/u,
    'unknown',
  ],
  [/电话|联系方式|咨询方式|监督方式|投诉举报|监督渠道/u, 'phones'],
  [
    /(?:事项|信息|目录|项目)(?:类别|类型|分类|种类|大类|小类|子类)|^(?:类别|类型|分类|大类|中类|小类|子类|门类|主题分类|公开类别|公开分类|公开种类)$/u,
    'path',
  ],
  [
    /^[一二三四五六1-6](?:级|类)(?:(?:公开|政务公开)?(?:事项|目录|类别|分类|指标|标题|项目|栏目|名称))?$/u,
    'path',
  ],
  [/依据/u, 'basis'],
  [/时限|期限|公开时间|发布时间|公布时间|公开时效/u, 'deadline'],
  [/渠道|载体|公开平台|公开场所|公开途径|公开媒介|公开位置|发布平台|公开地点/u, 'channels'],
  [/公开属性|公开类型|公开性质|^属性$/u, 'attribute'],
  [/公开形式|发布形式|^形式$/u, 'form'],
  [/公开方式|发布方式|^方式$/u, 'way'],
  [/公开对象|受众|公开范围|^对象$|^范围$/u, 'audience'],
  [
    /公开责任|责任(?:科|处|股|部门|人|室|机构|岗位)|(?:承办|经办|牵头|主办|负责|承担|提供)(?:科|处|股|部门|单位|机构|人)|信息提供|业务科室|处室|科室|股室|信息来源/u,
    'responsible',
  ],
  [
    /主体|(?:公开|发布|公布|制作|责任|实施|执行|保存)(?:单位|机关|机构|部门)|^(?:单位|部门|机关|责任)$/u,
    'publisher',
  ],
  [/内容|要素|^(?:公开信息|信息描述|事项说明)$/u, 'content'],
  [
    /事项|(?:信息|项目|目录|公开)(?:名称|项目|目录|标题)|^(?:项目|名称|目录|标题|信息名称|主题|公开信息名称)$/u,
    'path',
  ],
]

/** Longer than this no heading is: it is a sentence that happens to hold a heading's word. */
const longest = 24

/** What a heading means by its own words alone; null where it is none of ours. */
export const meaningOf = (text: string): Meaning | null => {
  const key = headingKey(text).replace(/[*＊:：]/gu, '')
  if (key === '' || [...key].length > longest) return null
  return spellings.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** Headings of √ columns: one option each, under a heading such as 公开对象. */
const optionHeadings: readonly (readonly [RegExp, 'attribute' | 'audience'])[] = [
  [/^(?:主动(?:公开)?|依申请(?:公开)?|不予公开|不公开)$/u, 'attribute'],
  [/^(?:全社会|社会|社会公众|特定(?:群体|群众|对象|人群|公众)|特定)$/u, 'audience'],
]

export const optionHeading = (text: string): 'attribute' | 'audience' | null => {
  const key = headingKey(text)
  return optionHeadings.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** 县级, 乡级, 街镇级: which level of government publishes; a column we keep under its printed name. */
export const isLevelHeading = (text: string): boolean =>
  /^.{0,6}(?:省|市|州|县|区|旗|乡|镇|街|道|村|社区|级)[、/级]*$/u.test(headingKey(text)) &&
  headingKey(text).length <= 8

const order = ['一', '二', '三', '四', '五', '六']

/**
 * How deep a path column lies by its own name: 一级事项 0 … 六级事项 5, 事项类别 before 事项名称; null where it does not say.
 */
export const depthOf = (text: string): { readonly level: number } | 'outer' | 'inner' | null => {
  const key = headingKey(text)
  const step = /^([一二三四五六1-6])(?:级|类)/u.exec(key)?.[1]
  if (step !== undefined) return { level: /\d/.test(step) ? Number(step) - 1 : order.indexOf(step) }
  if (/类别|类型|分类|种类|大类|门类/u.test(key)) return 'outer'
  if (/名称|子类|小类|标题/u.test(key)) return 'inner'
  return null
}

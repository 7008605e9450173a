import { headingKey } from './lines.ts'

/** The words catalogues offer beside their boxes, as printed (STANDARDS of the field); brackets and blanks belong to them. */
export type BoxField = 'channels' | 'attribute' | 'form' | 'audience' | 'basisKinds'

const words: Readonly<Record<BoxField, readonly string[]>> = {
  channels: [
    ...['政府网站', '政务网站', '门户网站', '部门网站', '网站公开', '网站', '政府门户网站', '政府公报'],
    ...['信用中国（××）网站', '信用中国网站', '信用中国', '信用网站'],
    ...[
      '两微一端',
      '政务新媒体',
      '新媒体',
      '政务微博',
      '政务微信',
      '微博',
      '微信',
      '移动客户端',
      '客户端',
      '微视',
    ],
    ...[
      '微信公众号',
      '政务APP',
      '发布会',
      '听证会',
      '发布会/听证会',
      '发布会、听证会',
      '新闻发布会',
      '发布会听证会',
    ],
    ...[
      '广播电视',
      '电视',
      '广播',
      '纸质媒体',
      '纸质载体',
      '报刊',
      '报纸',
      '新闻媒体',
      '手机短信推送',
      '手机短信',
    ],
    ...['公开查阅点', '公共查阅点', '公开查询点', '查阅点', '图书馆', '档案馆', '公共图书馆', '国家档案馆'],
    ...[
      '政务公开专区',
      '公开专区',
      '政务服务中心（行政审批局）',
      '政务服务中心',
      '行政服务中心',
      '政务服务大厅',
    ],
    ...['办事大厅', '服务大厅', '便民服务站', '便民服务中心', '便民服务点（室）', '便民服务中心（点、室）'],
    ...[
      '便民服务点',
      '便民服务窗口',
      '便民惠民服务中心',
      '便民服务中心（站）',
      '入户/现场',
      '入户',
      '现场',
      '入户、现场',
    ],
    ...[
      '社区/企事业单位/村公示栏（电子屏）',
      '社区/企事业单位、村公示栏（电子屏）',
      '村居/企事业单位公示栏（电子屏）',
    ],
    ...[
      '社区/企事业单位/村公示栏',
      '单位/村委会公示栏（电子屏）',
      '公示栏',
      '公开栏',
      '电子屏',
      '公告栏',
      '宣传栏',
    ],
    ...['实体公开栏', '信息公告栏', '电子信息屏', '镇村公示公开栏', '村务公开栏', '获取权限可控的信息平台'],
    ...[
      '精准推送',
      '征地信息公开平台',
      '公共资源交易平台',
      '投资项目在线审批监管平台',
      '政务服务网',
      '12345热线',
    ],
  ],
  attribute: ['主动公开', '依申请公开', '不予公开', '主动', '依申请', '不公开', '免予公开'],
  form: [
    ...[
      '全文发布',
      '全文公开',
      '区分处理后发布',
      '区分处理后公开',
      '部分公开',
      '脱密（脱敏）公开',
      '脱敏公开',
      '脱密公开',
    ],
    ...[
      '预公开',
      '政策解读',
      '现场宣讲',
      '摘要公开',
      '文本',
      '图表',
      '图片',
      '音视频',
      '纸质',
      '电子',
      '表格',
      '全文',
    ],
  ],
  audience: [
    ...['全社会', '社会', '社会公众', '特定群体', '特定群众', '特定对象', '特定人群', '全社会范围主动公开'],
    ...['在行政区域范围内主动公开', '面向全社会', '向社会公开', '全体公民', '公众'],
  ],
  basisKinds: [
    ...['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '政府规章', '规章', '行政规范性文件'],
    ...['规范性文件', '党内法规', '政策文件', '法规', '法律法规'],
  ],
}

/** Offered in every field; alone they say nothing of which. */
const anywhere = ['其他', '其它']

/** Comparable spelling of an option: blanks, widths and the kind of bracket make no difference. */
export const optionKey = (option: string): string => headingKey(option).replace(/[。；;，,、]+$/u, '')

const keysOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(optionKey))

const known: Readonly<Record<BoxField, ReadonlySet<string>>> = {
  channels: keysOf(words.channels),
  attribute: keysOf(words.attribute),
  form: keysOf(words.form),
  audience: keysOf(words.audience),
  basisKinds: keysOf(words.basisKinds),
}

const boxFields: readonly BoxField[] = ['channels', 'attribute', 'form', 'audience', 'basisKinds']

const other = keysOf(anywhere)

/** 其他, 其他：新闻媒体, 其他（请注明）: an option that leaves the word to whoever fills it in. */
export const isOther = (option: string): boolean =>
  other.has(optionKey(option)) || /^其[他它](?:[:(_.…]|网|渠道|方式|形式|$)/u.test(optionKey(option))

/** Words with a name in them that only their document knows. */
const patterns: Readonly<Partial<Record<BoxField, RegExp>>> = {
  channels:
    /^(?:信用中国\(.{1,12}\)(?:网站)?|.{1,12}(?:人民政府|政府|局|委)(?:门户)?网站?|.{2,12}微信公众号|.{2,12}(?:公示栏|公开栏)(?:\(.{1,8}\))?)$/u,
}

export const isOptionOf = (field: BoxField, option: string): boolean => {
  const key = optionKey(option)
  return known[field].has(key) || patterns[field]?.test(key) === true
}

export const isKnownOption = (option: string): boolean =>
  isOther(option) || boxFields.some((field) => isOptionOf(field, option))

const isListed = (word: string): boolean => {
  const key = optionKey(word)
  return other.has(key) || boxFields.some((field) => known[field].has(key))
}

const longestWord = Math.max(...Object.values(words).flatMap((list) => list.map((word) => word.length))) + 2

/** The longest known option word that a text begins with, in the text's own spelling; null where it begins with none. */
export const leadingOption = (text: string): string | null => {
  for (let end = Math.min(longestWord, text.length); end > 0; end -= 1) {
    const word = text.slice(0, end)
    if (end > 1 && !/\s$/u.test(word) && isListed(word)) return word
  }
  return null
}

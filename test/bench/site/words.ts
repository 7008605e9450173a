import { county, renumbered, scattered } from '../search-scale/copies.ts'

/** What an agency is for, and the words its documents use where those of the health insurance say theirs. */
const fields: readonly (readonly [kind: string, slug: string, ...words: readonly string[]])[] = [
  [
    '医疗保障',
    'yibao',
    '医疗保障',
    '医保',
    '医疗救助',
    '基本医疗保险',
    '定点医药机构',
    '异地就医',
    '门诊慢特病',
  ],
  ['教育', 'jiaoyu', '教育教学', '教体', '学生资助', '义务教育', '民办学校', '跨区入学', '特殊教育'],
  ['民政', 'minzheng', '社会救助', '民政', '临时救助', '城乡低保', '养老机构', '异地安置', '残疾补贴'],
  [
    '人力资源和社会保障',
    'renshe',
    '就业服务',
    '人社',
    '就业援助',
    '养老保险',
    '培训机构',
    '异地转移',
    '工伤认定',
  ],
  [
    '自然资源和规划',
    'ziran',
    '国土空间',
    '自规',
    '用地保障',
    '不动产登记',
    '测绘单位',
    '跨省通办',
    '地质灾害',
  ],
  ['生态环境', 'huanjing', '环境保护', '环保', '生态补偿', '排污许可', '检测机构', '跨界治理', '固体废物'],
  [
    '住房和城乡建设',
    'zhujian',
    '住房保障',
    '住建',
    '租赁补贴',
    '公共租赁住房',
    '物业企业',
    '异地贷款',
    '老旧小区',
  ],
  ['交通运输', 'jiaotong', '道路运输', '交运', '运价补贴', '客运服务', '驾培机构', '跨省转籍', '大件运输'],
  ['农业农村', 'nongye', '农业生产', '农业', '耕地补贴', '农业保险', '合作组织', '跨区作业', '动物疫病'],
  ['文化广电和旅游', 'wenlv', '公共文化', '文旅', '文化惠民', '文物保护', '旅行社', '跨市演出', '非物质遗产'],
  ['卫生健康', 'weijian', '医疗卫生', '卫健', '生育扶助', '公共卫生服务', '医疗机构', '异地注册', '职业病'],
  ['应急管理', 'yingji', '安全生产', '应急', '灾害救助', '安全许可', '评价机构', '跨区救援', '危险化学品'],
  [
    '市场监督管理',
    'shichang',
    '食品安全',
    '市监',
    '消费维权',
    '经营主体登记',
    '检验机构',
    '跨域迁移',
    '特种设备',
  ],
  ['水利', 'shuili', '水资源', '水务', '移民扶持', '取水许可', '监理单位', '跨河调水', '水土保持'],
  ['财政', 'caizheng', '预算管理', '财政', '惠民补贴', '政府采购', '代理机构', '异地评审', '国有资产'],
  ['公安', 'gongan', '户籍管理', '公安', '司法救助', '居民身份证', '保安公司', '异地办证', '机动车'],
]

const heard = fields[0]?.slice(2) ?? []
export const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i % list.length]
  if (found === undefined) throw new Error('an empty list has no words')
  return found
}

export interface Office {
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly place: string
  /** A text of the health insurance, as this agency would have written it. */
  readonly said: (text: string, seed: number) => string
}

/** The how manieth agency of a city: each field once for the city itself, then for its counties. */
export const office = (n: number): Office => {
  const [kind, slug, ...words] = at(fields, n)
  const turn = Math.floor(n / fields.length)
  const place = turn === 0 ? '甲市' : county(turn)
  const name = `${place}${kind}局`
  const said = (text: string, seed: number): string =>
    heard
      .reduce((told, word, i) => told.replaceAll(word, words[i] ?? word), renumbered(text, seed))
      .replaceAll(/(?:示例市|乐山市|资阳市|慈溪市|麒麟区)/gu, place)
  return {
    slug: turn === 0 ? slug : `${slug}-x${String(turn)}`,
    name,
    shortName: `${words[1] ?? kind}局`,
    place,
    said,
  }
}

const towns = [
  '城关',
  '东阳',
  '河口',
  '新桥',
  '石龙',
  '白云',
  '双江',
  '龙泉',
  '金沙',
  '南湖',
  '长乐',
  '青山',
  '太平',
  '仙居',
]

/** Where a matter of the city is carried out, so that the same matter can stand in a catalogue for each of its towns. */
export const town = (n: number): string =>
  `${at(towns, n)}${n < towns.length ? '镇' : `镇第${String(Math.floor(n / towns.length))}社区`}`

export const phone = (seed: number): string => `0574-${String(60_000_000 + (scattered(seed) % 9_999_999))}`

/** A day of the last years, never one after the day that the pages were looked at first. */
export const day = (seed: number): string => {
  const year = 2022 + (scattered(seed) % 4)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year)}-${two(1 + (scattered(seed + 1) % 12))}-${two(1 + (scattered(seed + 2) % 28))}`
}

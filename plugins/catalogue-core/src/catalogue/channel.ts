/** Canonical channels 公开渠道 for filtering; the printed option is always kept beside them (STANDARDS §5). */
export const channels = [
  'website',
  'credit',
  'gazette',
  'newMedia',
  'press',
  'broadcast',
  'print',
  'sms',
  'readingPoint',
  'openArea',
  'serviceCentre',
  'convenience',
  'onSite',
  'board',
  'restrictedPlatform',
  'push',
  'landPlatform',
  'other',
] as const
export type Channel = (typeof channels)[number]

export const channelNames: Readonly<Record<Channel, { 'zh-Hans': string; en: string }>> = {
  website: { 'zh-Hans': '政府网站', en: 'Government website' },
  credit: { 'zh-Hans': '信用网站', en: 'Credit website' },
  gazette: { 'zh-Hans': '政府公报', en: 'Government gazette' },
  newMedia: { 'zh-Hans': '政务新媒体', en: 'Social media and apps' },
  press: { 'zh-Hans': '发布会、听证会', en: 'Press conference or hearing' },
  broadcast: { 'zh-Hans': '广播电视', en: 'Radio and television' },
  print: { 'zh-Hans': '报刊等纸质媒体', en: 'Newspapers and print' },
  sms: { 'zh-Hans': '手机短信', en: 'Text message' },
  readingPoint: { 'zh-Hans': '公开查阅点', en: 'Public reading point' },
  openArea: { 'zh-Hans': '政务公开专区', en: 'Disclosure area' },
  serviceCentre: { 'zh-Hans': '政务服务中心', en: 'Government service centre' },
  convenience: { 'zh-Hans': '便民服务站点', en: 'Neighbourhood service point' },
  onSite: { 'zh-Hans': '入户、现场', en: 'On site or at the door' },
  board: { 'zh-Hans': '公示栏、电子屏', en: 'Notice board or screen' },
  restrictedPlatform: { 'zh-Hans': '获取权限可控的信息平台', en: 'Platform with controlled access' },
  push: { 'zh-Hans': '精准推送', en: 'Targeted message' },
  landPlatform: { 'zh-Hans': '征地信息公开平台', en: 'Land acquisition platform' },
  other: { 'zh-Hans': '其他', en: 'Other' },
}

// Order matters: the first pattern that fits decides, so the narrow ones stand first.
const spellings: readonly (readonly [RegExp, Channel])[] = [
  [/信用中国|信用网站/, 'credit'],
  [/征地信息/, 'landPlatform'],
  [/权限可控/, 'restrictedPlatform'],
  [/精准推送/, 'push'],
  [/短信/, 'sms'],
  [/公报/, 'gazette'],
  [/微博|微信|移动客户端|微视|新媒体|两微/, 'newMedia'],
  [/发布会|听证会/, 'press'],
  [/电视|广播/, 'broadcast'],
  [/报刊|纸质/, 'print'],
  [/查阅点|查询点|图书馆|档案馆/, 'readingPoint'],
  [/公开专区/, 'openArea'],
  [/便民/, 'convenience'],
  [/政务服务中心|行政审批局|办事大厅/, 'serviceCentre'],
  [/入户|现场/, 'onSite'],
  [/公示栏|公开栏|公告栏|信息屏|电子屏/, 'board'],
  [/政府网站|网站公开/, 'website'],
]

/** The canonical channel of a printed option; words we do not know are `other`. */
export const channelOf = (option: string): Channel =>
  spellings.find(([pattern]) => pattern.test(option))?.[1] ?? 'other'

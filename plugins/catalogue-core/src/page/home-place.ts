import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Locale } from '../catalogue/ids.ts'

/** How high an agency stands, as its name and place tell. */
export const agencyKinds = ['province', 'city', 'county', 'township', 'other'] as const
export type AgencyKind = (typeof agencyKinds)[number]

export const agencyKindNames: Readonly<Record<AgencyKind, Readonly<Record<Locale, string>>>> = {
  province: { 'zh-Hans': '省级', en: 'Provincial' },
  city: { 'zh-Hans': '市级', en: 'City' },
  county: { 'zh-Hans': '区县级', en: 'District or county' },
  township: { 'zh-Hans': '乡镇街道', en: 'Township' },
  other: { 'zh-Hans': '其他', en: 'Other' },
}

type Level = 'province' | 'city' | 'county'

interface Step {
  readonly name: string
  readonly level: Level
}

/** Where an agency is: a province, and a city in it. */
export interface Region {
  readonly province: string | null
  readonly city: string | null
}

// 州 and 市 within longer names (广州市, 沙市区) end no step; nor does 市 in 市场, nor 区 in 社区.
const unit =
  '(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市(?![区场政民容])|州(?![市区县])|盟|县|(?<![社园景校])区|旗)'
// A name's first step may be a bare word: the document of 区医疗保障局 leaves out which.
const first = new RegExp(`^[^局厅委部院会办]{0,12}?${unit}`, 'u')
const further = new RegExp(`^[^局厅委部院会办]{1,12}?${unit}`, 'u')

const municipalities = ['北京市', '上海市', '天津市', '重庆市']

const levelOf = (name: string, before: Step | undefined): Level => {
  if (/(?:省|自治区|特别行政区)$/u.test(name)) return 'province'
  if (before === undefined && municipalities.includes(name)) return 'province'
  if (/(?:州|盟|地区)$/u.test(name)) return 'city'
  if (name.endsWith('市')) return before === undefined || before.level === 'province' ? 'city' : 'county'
  return 'county'
}

/** 浙江省宁波市慈溪市 → its three steps; what follows the last one (an agency's own name) is left. */
const stepsIn = (text: string): readonly Step[] => {
  const steps: Step[] = []
  let rest = text.replace(/\s+/gu, '')
  for (;;) {
    const found = (steps.length === 0 ? first : further).exec(rest)?.[0]
    if (found === undefined) return steps
    steps.push({ name: found, level: levelOf(found, steps.at(-1)) })
    rest = rest.slice(found.length)
  }
}

const english: readonly (readonly [AgencyKind, RegExp])[] = [
  ['township', /\b(?:township|town|subdistrict)\b/iu],
  ['county', /\b(?:district|county|banner)\b/iu],
  ['province', /\b(?:provincial|province|autonomous region)\b/iu],
  ['city', /\b(?:municipal|city|prefecture)\b/iu],
]

/**
 * By the last place in its name; a 市 that stands alone there is a city or a county by where it lies (慈溪市 in 宁波市).
 * Without one, by its place.
 */
export const agencyKind = ({ name, place }: Pick<PublishedAgency, 'name' | 'place'>): AgencyKind => {
  if (/(?:镇|乡|街道)(?:人民政府|办事处|便民服务中心)?$/u.test(name)) return 'township'
  const where = stepsIn(place ?? '').at(-1)
  const named = stepsIn(name)
  const own = named.at(-1)
  if (own === undefined)
    return where?.level ?? english.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
  return named.length === 1 && where?.name === own.name ? where.level : own.level
}

/** A place as people write it in either language: 四川省乐山市, or Leshan, Sichuan. */
export const regionOf = ({ place }: Pick<PublishedAgency, 'place'>): Region => {
  const text = place?.trim() ?? ''
  if (text === '') return { province: null, city: null }
  if (!/\p{Script=Han}/u.test(text)) {
    const parts = text.split(',').map((part) => part.trim())
    return { province: parts.at(-1) ?? text, city: parts.at(-2) ?? null }
  }
  const steps = stepsIn(text)
  const province = steps.find(({ level }) => level === 'province')?.name ?? null
  const city = steps.find(({ level }) => level === 'city')?.name ?? null
  // A place of another form is its own region: nothing is guessed of where it lies.
  return province === null && city === null
    ? { province: text, city: null }
    : { province: province ?? city, city }
}

import { disease, treatment } from './diseases.ts'
import { beginsAThing, isNameInText, maskedName, surnameClass } from './person-name.ts'
import type { Detector, Hit, Scanned } from './scanned.ts'

/** Numbers under which a hospital or the insurance keeps one person’s file. */
const fileNumber =
  /(?:住院号|病案号|病历号|门诊号|就诊号|就诊卡号|检查号|医保编号|医保卡号|社保卡号|个人编号|参保号)(?:码)?[ ::为是]{0,3}([A-Za-z]{0,3}\d[\dA-Za-z-]{4,19})(?![\dA-Za-z]|\\?\*)/g

/** What stands before a name: the beginning of a clause, a word for the person’s part in the matter, a place, a particle. */
const before =
  /(?<![\u3400-\u9fff·•])|(?<=[人者属民户工生友子女儿父母妻夫员象师村组镇乡童孕婴亲告的]|街道|社区|同志|同意|批准|答复|关于|姓名|[于对由为被将向与和给请据经称是及了见到我该帮替让使])/
    .source

/** What follows one: the end of a clause, or a word that no given name goes on with. */
const after =
  /(?![\u3400-\u9fff·•])|(?=[男女患因于在系经被到自罹的等称去曾现已需须应可为是有与和及之其家您冒住入出死病不老未]|确诊|身患|一家|本人|同志|先生|女士|反映|反馈|申请|提出|要求|来电|来信|来访|表示|长期|突发|生前|查出|检查|治疗|就医|使用|垫付|家庭|提交|享受|领取|符合|属于|向我|以|[一二三四五六七八九十]{1,3}岁)/
    .source

/** `first` is looked at before all else: it fails at almost every place. */
const clauseOf = (first: string, name: string): RegExp =>
  new RegExp(`(?=${first})(?:${before})(?=(${name})(?:${after}))`, 'g')

const han = '[\\u3400-\\u9fff]'

/** Longer names first: 「张小红」 is not 「张小」. Names of many peoples carry a dot. Patterns only look, for a name may begin inside a wrong guess. */
const patterns = [
  clauseOf(`${han}{2,6}[·•]`, `${han}{2,6}(?:[·•]${han}{1,5}?)+`),
  ...[4, 3, 2].map((length) => clauseOf(`${surnameClass}${han}`, `${han}{${String(length)}}`)),
]

/** The last character belongs to what follows the name, or a word for a person’s part to what stands before it. */
const isCutWrong = (name: string, next: string): boolean =>
  (name.length === 3 && /[因患于在系经被称等曾现已需须应是有与其您冒住入死病不老未]$/.test(name)) ||
  (name.endsWith('一') && next === '家') ||
  (/[·•]/.test(name) && /患者|病人|[人户民工]/.test(name))

// Two sentences are as far as a reader ties an illness to a name.
const reach = 60

const isBesideIllness = ({ text, label }: Scanned, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + reach)
  // A form says the illness in the line before the name as well as in the one after it.
  const near = `${before.slice(before.search(/(?:[^。\n]{0,30}\n)?[^。\n]{0,20}$/))}${after.slice(0, endOfThought(after))}`
  return disease.test(near) || treatment.test(near) || disease.test(label)
}

/** The end of the second sentence or of the third line: a form sets name and illness in lines of their own. */
const endOfThought = (after: string): number =>
  /^[^。\n]*(?:。[^。\n]*|\n[^。\n]{0,30}(?:\n[^。\n]{0,30})?)?/.exec(after)?.[0].length ?? after.length

/** 徐汇、黄浦、静安、长宁: what stands in a row with words most of which are no names is none itself. */
const isAmongThings = (text: string, start: number, end: number): boolean => {
  const after = /^(?:、[\u3400-\u9fff·•]{2,12})*/.exec(text.slice(end, end + 60))?.[0] ?? ''
  const before = /(?:[\u3400-\u9fff·•]{2,12}、)*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  const others = `${before}${after}`.split('、').filter((word) => word !== '')
  return others.length > 0 && others.filter(isNameInText).length * 2 < others.length
}

/** What leads in a name with a dot, of which nobody can tell by its characters where it begins. */
const leading = /^.*(?:关于|[了到告象子的人者民户对给为由被向帮](?=.{2}))(?=[^·•]{2,}[·•])/

const namesBy = (scanned: Scanned, pattern: RegExp): readonly Hit[] =>
  Array.from(scanned.text.matchAll(pattern)).flatMap((match) => {
    const whole = match[1] ?? ''
    const name = whole.replace(leading, '')
    const end = match.index + whole.length
    const start = end - name.length
    if (
      isCutWrong(name, scanned.text[end] ?? '') ||
      !isNameInText(name) ||
      isAmongThings(scanned.text, start, end) ||
      beginsAThing(scanned.text.slice(start, start + 4)) ||
      !isBesideIllness(scanned, start, end)
    )
      return []
    return [{ kind: 'health', start, end, value: name, masked: maskedName(name) }]
  })

/** Of guesses that lie over one another the longest stays: patterns come in that order. */
const names = (scanned: Scanned): readonly Hit[] => {
  const kept: Hit[] = []
  const taken = new Set<number>()
  for (const pattern of patterns)
    for (const hit of namesBy(scanned, pattern)) {
      const places = Array.from({ length: hit.end - hit.start }, (_, i) => hit.start + i)
      if (places.some((place) => taken.has(place))) continue
      for (const place of places) taken.add(place)
      kept.push(hit)
    }
  return kept
}

export const findHealthDetails: Detector = (scanned) => {
  const numbers = Array.from(scanned.text.matchAll(fileNumber), (match): Hit => {
    const value = match[1] ?? ''
    const end = match.index + match[0].length
    const masked = `${'*'.repeat(Math.max(4, value.length - 2))}${value.slice(-2)}`
    return { kind: 'health', start: end - value.length, end, value, masked }
  })
  if (!disease.test(scanned.text) && !treatment.test(scanned.text)) return numbers
  return [...numbers, ...names(scanned)]
}

import { disease, treatment } from './diseases.ts'
import { isNameInText, maskedName } from './person-name.ts'
import type { Detector, Hit, Scanned } from './scanned.ts'

/** Numbers under which a hospital or the insurance keeps one person’s file. */
const fileNumber =
  /(?:住院号|病案号|病历号|门诊号|就诊号|就诊卡号|检查号|医保编号|医保卡号|社保卡号|个人编号|参保号)(?:码)?[ ::为是]{0,3}([A-Za-z]{0,3}\d[\dA-Za-z-]{4,19})(?![\dA-Za-z]|\\?\*)/g

/** A word for one’s part in the matter, then a name, then what cannot go on a name. */
const named =
  /(?:患者|病人|病患|参保人员?|申请人|救助对象|当事人|死者|伤者|产妇|患儿|家属|村民|居民|职工|学生|户主|父亲|母亲|丈夫|妻子|儿子|女儿|之子|之女|姓名)(?:姓名|为|是|:| )?[ :"“]?([\u3400-\u9fff]{2,4}?)(?=[,，、。;:()"” \n]|男|女|患|因|于|在|系|确诊|经|被诊|到|自|身患|罹|的|$)/g

/** 「张三,男,45岁」 is how records introduce a person. */
const introduced = /(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,4})[,、( ]{1,2}(?:男|女)(?=[,、)性 。;])/g

/** 「张三患尿毒症」 at the beginning of a clause. */
const subject =
  /(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,3}?)(?=因患|患有|身患|罹患|确诊|被确诊|因病住院|患[^者病儿])/g

// Two sentences are as far as a reader ties an illness to a name.
const reach = 60

const isBesideIllness = ({ text, label }: Scanned, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + reach)
  const near = `${before.slice(before.search(/[^。\n]*$/))}${after.slice(0, endOfThought(after))}`
  return disease.test(near) || treatment.test(near) || disease.test(label)
}

/** A paragraph’s end is the end; so is its second full stop. */
const endOfThought = (after: string): number => {
  const found = /^[^。\n]*(?:。[^。\n]*)?/.exec(after)
  return found === null ? after.length : found[0].length
}

const names = (scanned: Scanned, pattern: RegExp): readonly Hit[] =>
  Array.from(scanned.text.matchAll(pattern)).flatMap((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].lastIndexOf(name)
    const end = start + name.length
    if (!isNameInText(name) || !isBesideIllness(scanned, start, end)) return []
    return [{ kind: 'health', start, end, value: name, masked: maskedName(name) }]
  })

export const findHealthDetails: Detector = (scanned) => {
  const numbers = Array.from(scanned.text.matchAll(fileNumber), (match): Hit => {
    const value = match[1] ?? ''
    const end = match.index + match[0].length
    const masked = `${'*'.repeat(Math.max(4, value.length - 2))}${value.slice(-2)}`
    return { kind: 'health', start: end - value.length, end, value, masked }
  })
  if (!disease.test(scanned.text) && !treatment.test(scanned.text)) return numbers
  return [...numbers, ...names(scanned, named), ...names(scanned, introduced), ...names(scanned, subject)]
}

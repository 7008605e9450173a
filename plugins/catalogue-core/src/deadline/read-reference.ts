import { period, readPeriod } from './period.ts'
import { end, reader, within, type Reader } from './reader.ts'

const law = '(?:法律|法规|规章|国家|上级|省|市|党中央|国务院)'

/** 法律、法规对政府信息公开的期限另有规定的，从其规定; 但法律、行政法规有特殊规定的除外. */
export const readException: Reader = reader(
  `^(?<words>但?(?:是)?(?:国家|相关|有关|其他|现行)?${law}[^；。（），]{0,24}?(?:另有|有)(?:特殊|特别|其他|不同|明确)?(?:规定|要求)的?，?(?:从其规定|从其要求|除外|(?:按照?|依照?)其规定(?:执行|办理)?|适用其规定))${end}`,
  ({ words }) =>
    words === undefined
      ? null
      : { rule: { kind: 'exception', words: words.replace(/^但是?/u, '') }, of: null },
)

const authority =
  /规定|要求|办法|部署|时限|通知|标准|安排|程序|条例|方案|制度|规程|流程|意见|有关法|相关法|法》?$|^法依规$/u

/** 按相关要求公布; 按依申请公开相关规定执行; 依法公开. What it is for may be long: it is kept, not understood. */
export const readReference: Reader = reader(
  `^(?<of>${within}{1,80}?)??(?:按照?|依照?|依据|遵照|根据|参照)(?<words>${within}{1,40}?)(?:进行|予以|统一)?(?:执行|办理|公开|公布|发布|公示|确定)${end}`,
  ({ of, words }) =>
    words === undefined || !authority.test(words) || /(?:[内前起不未非]|不得|无需)$/u.test(of ?? '')
      ? null
      : { rule: { kind: 'asOtherRulesSay', words }, of: of ?? null },
)

/** 同上. */
export const readSameAsAbove: Reader = reader(`^(?:同上|同前|与上同|同上一行)${end}`, () => ({
  rule: { kind: 'sameAsAbove' },
  of: null,
}))

/** 6个月; 1年; 20日: a length alone. What it is for is not said, so that it is told and not computed. */
export const readLength: Reader = reader(`^${period('length')}${end}`, (groups) => {
  const length = readPeriod(groups, 'length')
  return length === null ? null : { rule: { kind: 'length', length }, of: null }
})

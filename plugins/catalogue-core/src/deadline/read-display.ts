import { period, readPeriod } from './period.ts'
import { end, reader, within, type Reader } from './reader.ts'
import { readScope, scope } from './scope.ts'

const shown = '(?:公示|公告|展示)'
const time = '(?:期限|时间|时长|期)?'
const most = `，?(?:最长|最多)${shown}?${time}(?:为|是|不超过)?${period('max')}`

/** 最短公示期为三个月，最长公示期为三年; 公示期不少于7天; 公示7个工作日. One rule: the two bounds belong together. */
export const readDisplay: Reader = reader(
  `^${scope}(?:(?<atLeast>最短|最低|至少)${shown}${time}(?:为|是)?${period('least')}|${shown}${time}(?<bound>为|是|不少于|不低于|不短于|至少|最短|不超过|最长)?${period('plain')}(?<orMore>以上)?)(?:${most})?${end}`,
  (groups) => {
    const of = readScope(groups['of'])
    const least = readPeriod(groups, 'least')
    const plain = readPeriod(groups, 'plain')
    const max = readPeriod(groups, 'max')
    if (of === undefined || (least === null && plain === null)) return null
    const isMost = /不超过|最长/u.test(groups['bound'] ?? '')
    const isLeast =
      /不少于|不低于|不短于|至少|最短/u.test(groups['bound'] ?? '') || groups['orMore'] !== undefined
    if (least !== null) return { rule: { kind: 'display', min: least, max }, of }
    if (max !== null && (isMost || plain === null)) return null
    return {
      rule: {
        kind: 'display',
        min: isMost ? null : plain,
        max: isMost || !(isLeast || max !== null) ? plain : max,
      },
      of,
    }
  },
)

/** 最长公示期为三年 alone. */
export const readLongest: Reader = reader(`^${scope}${most}${end}`, (groups) => {
  const of = readScope(groups['of'])
  const max = readPeriod(groups, 'max')
  return of === undefined || max === null ? null : { rule: { kind: 'display', min: null, max }, of }
})

/** 除被处以警告的行政处罚信息不予公示外; 对自然人的行政处罚信息不予公示. */
export const readNotShown: Reader = reader(
  `^(?:除(?:了)?(?<except>${within}{1,80}?)(?:不予|不)(?:公示|公开)的?(?:以|之)?外|(?<plain>${within}{1,60}?)不予(?:公示|公开))${end}`,
  ({ except, plain }) => ({ rule: { kind: 'notShown' }, of: except ?? plain ?? null }),
)

/** 长期公示; 保持长期公开; 长期. */
export const readStay: Reader = reader(
  `^${scope}(?:应当?)?(?:予以|进行|实行|保持)?(?:长期|常年|永久|持续)(?:予以|保持|坚持)?(?:公开|公示|公布|有效|保留|展示|可查)?${end}`,
  (groups) => {
    const of = readScope(groups['of'])
    return of === undefined ? null : { rule: { kind: 'stay' }, of }
  },
)

import { deed, object, readDeed } from './deed.ts'
import { readHead, type Head } from './head.ts'
import { period, readPeriod } from './period.ts'
import { end, reader, within, type Groups, type Reader } from './reader.ts'
import type { Period } from './rule.ts'
import { readScope } from './scope.ts'

/** 按照一般程序作出的行政执法决定，应当在…: the one comma that a rule may run over. */
const subject = `(?:(?<subject>${within}{1,40})，(?=应))?`
const head = `(?<head>(?:${within}|（${within}{1,12}）){0,60}?)`
/** 自形成之日起，20个工作日内; 不超过20日. */
const limit = `(?:(?<=起|后)，)?(?:最迟|最长|最晚)?(?<most>不得?超过)?${period('limit')}`
/** 20个工作日（自该政府信息形成或者变更之日起）. */
const afterwards = `(?:（(?<afterwards>自${within}{1,40}?(?:起|后))）)?`

interface Limited extends Head {
  readonly limit: Period
}

const readLimit = (groups: Groups): Limited | null => {
  const found = readPeriod(groups, 'limit')
  const before = readHead(groups['head'] ?? '')
  const behind = groups['afterwards'] === undefined ? null : readHead(groups['afterwards'])
  const of = readScope(groups['subject'])
  if (found === null || before === null || of === undefined) return null
  if (groups['afterwards'] !== undefined && (behind === null || before.after.length > 0)) return null
  return { limit: found, after: behind?.after ?? before.after, of: of ?? before.of }
}

/** 形成或变更之日起20个工作日内公开. Without 内 only working days are a deadline: 6个月 may be anything. */
export const readWithin: Reader = reader(
  `^${subject}${head}${limit}(?<inside>以内|之内|内)?${afterwards}${deed}${object}${end}`,
  (groups) => {
    const read = readLimit(groups)
    const aim = readScope(groups['object'])
    if (read === null || aim === undefined) return null
    if (
      groups['inside'] === undefined &&
      groups['most'] === undefined &&
      (read.limit.unit !== 'workday' || /公示$/u.test(groups['head'] ?? ''))
    )
      return null
    return {
      rule: { kind: 'within', limit: read.limit, after: read.after, deed: readDeed(groups) },
      of: read.of ?? aim,
    }
  },
)

/** 自文件宣布废止、失效之日起1个工作日内更新有效性标注. */
export const readMarkValidity: Reader = reader(
  `^${subject}${head}${limit}(?:以内|之内|内)?(?:及时)?(?:更新|标注|调整|变更|修改)(?:其|文件|该文件)?的?有效性(?:标注|标识|标记|状态|信息)?${end}`,
  (groups) => {
    const read = readLimit(groups)
    return read === null
      ? null
      : { rule: { kind: 'markValidity', limit: read.limit, after: read.after }, of: read.of }
  },
)

/** 作出决定当日公开: the day itself, no day counted. */
export const readSameDay: Reader = reader(`^${head}(?:当日|当天|即日)(?:内)?${deed}${end}`, (groups) => {
  const read = readHead(groups['head'] ?? '')
  return read === null
    ? null
    : {
        rule: {
          kind: 'within',
          limit: { amount: 0, unit: 'day' },
          after: read.after,
          deed: readDeed(groups),
        },
        of: read.of,
      }
})

const ahead = (groups: Groups) => {
  const found = readPeriod(groups, 'limit')
  const before = readScope(groups['event'])
  return found === null || before === undefined
    ? null
    : { rule: { kind: 'ahead' as const, limit: found, before }, of: null }
}

/** 提前7个工作日; 会议召开前5个工作日. */
export const readAhead: Reader = reader(
  `^(?:提前|(?<event>${within}{1,30}?)前)${limit}(?:以上)?${deed}${end}`,
  ahead,
)

/** 听证会召开7日前. */
export const readBefore: Reader = reader(
  `^(?<event>${within}{1,30}?)${limit}(?:之|以)?前${deed}${end}`,
  ahead,
)

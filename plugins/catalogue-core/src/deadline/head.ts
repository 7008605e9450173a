import { readEvents } from './event.ts'
import { denies, readScope } from './scope.ts'
import type { Event } from './rule.ts'

/** What stands before a length: what the rule is for, and what starts its clock (empty: not said). */
export interface Head {
  readonly of: string | null
  readonly after: readonly Event[]
}

/** 起: 自…之日起; the day after is where counting begins anyway, so 次日起 says no more. */
const connective = /(?:(?:之日|之?次日|当日|日)(?:起算?|开始)?|以后|之后|后|起)?的?$/u

const opening = /^(?:应当?|须|需要?|要)?(?:自(?![然主愿治费查有来]|行(?!政))|从|在(?![职编岗建校])|于)/u

/** 行政处罚决定自作出决定 …: the first 自 divides what it is for from what starts the clock; 自然人 has no such 自. */
const divided =
  /^(?<of>.+?)(?:应当?|须|需要?)?(?:自(?![然主愿治费查有来]|行(?!政))|在(?=本级|同级|上级|财政|人大|执法|行政|处罚|许可|作出|做出|决定|信息|收到|形成))(?<event>.+)$/u

/** 次月, 每季度, 上年: a time, not an event; it may only stand where a whole phrase with an event has been recognised. */
const time = /^(?:次|翌|当|本|上|下|前|每|第|同)(?:一|个)*(?:日|天|周|月|旬|季度?|年度?|学期|工作日)/u

const otherEvent = (words: string): readonly Event[] | null => {
  const plain = words.replace(/\d{4}年度?/gu, '')
  return time.test(plain) || /\d|之日|工作日|自然日|[起前内至到]$/u.test(plain) || plain.length > 40
    ? null
    : [{ is: 'other', words }]
}

const eventsIn = (phrase: string, marked: boolean): readonly Event[] | null => {
  const stripped = phrase.replace(connective, '')
  if (stripped === '') return null
  if (denies(stripped)) return null
  const said = marked || stripped !== phrase
  return readEvents(stripped) ?? (said ? otherEvent(stripped) : null)
}

/** Null where the words are neither an event nor a scope: then nothing of the clause is taken for understood. */
export const readHead = (head: string): Head | null => {
  const bare = head.replace(/^(?:应当?|须|需要?|要)/u, '')
  if (bare === '') return { of: null, after: [] }
  const opened = bare.replace(opening, '')
  const parts = opened === bare ? divided.exec(bare)?.groups : undefined
  const of = readScope(parts?.['of'])
  const after = eventsIn(parts?.['event'] ?? opened, opened !== bare || parts !== undefined)
  return of === undefined || after === null ? null : { of, after }
}

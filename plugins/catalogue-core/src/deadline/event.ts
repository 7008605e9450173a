import type { Event, EventKind } from './rule.ts'

/** A run of words that names a thing, before or after the verb. */
const thing = '(?:[\\p{Script=Han}、《》“”A-Za-z]|(?<!\\d)\\d{4}(?=年)){0,40}'

const event = (is: EventKind, pattern: string): readonly [EventKind, RegExp] => [
  is,
  new RegExp(`^(?:${pattern})$`, 'u'),
]

/** The first that fits a whole phrase names it: 收到批准文件 is a receipt, 作出答复 a reply. */
const phrases: readonly (readonly [EventKind, RegExp])[] = [
  event('obtained', `(?:收到|接到|获取|获得|取得)${thing}`),
  event('replied', `${thing}(?:答复|回复|办复)${thing}`),
  event(
    'superiorPublished',
    `${thing}上级${thing}(?:发布|公布|公开|印发|下发|出台)(?:信息|文件|政策|通知|内容)?`,
  ),
  event('policyPublished', `${thing}政策(?:性)?(?:文件|措施)?(?:正式)?(?:公开发布|公开|发布|公布)`),
  event('repealed', `${thing}废止(?:文件)?`),
  event('expired', `${thing}失效`),
  event('closed', `${thing}(?:办结|结案|办理完毕|办理完结)`),
  event('ended', `${thing}(?:结束|完成|完毕|终了|闭幕)`),
  event('approved', `${thing}(?:批复|批准|核准|审批通过|批复同意)`),
  event(
    'decided',
    `作出|做出|${thing}(?:作出|做出)${thing}(?:决定|裁定|处罚|许可|结论)书?|${thing}(?:决定|处罚|许可|结论)书?(?:作出|做出)`,
  ),
  event('issued', `${thing}(?:印发|签发|下发|出台)`),
  event('changed', `${thing}(?:变更|变化|变动|更新|调整|修改|修订)`),
  event('obtained', `${thing}(?:获取|获得|取得)(?:信息|文件)?`),
  event('formed', `${thing}(?:形成|产生|生成|成文)(?:信息)?|(?:制定|制作)${thing}|${thing}(?:制定|制作)`),
]

const recognised = (words: string): Event | null => {
  const found = phrases.find(([, pattern]) => pattern.test(words))
  return found === undefined ? null : { is: found[0], words }
}

const conjunction = /(以及|或者|或|和|(?<!涉)及|、|（|）)/u

interface Reading {
  readonly events: readonly Event[]
  /** Words not yet part of an event, and the conjunction that stands before them. */
  readonly pending: string
  readonly joint: string
}

const withPiece = ({ events, pending, joint }: Reading, conjoined: string, piece: string): Reading => {
  const words = pending === '' ? piece : pending + conjoined + piece
  const event = recognised(words.replace(/[（）]/gu, ''))
  return event === null
    ? { events, pending: words, joint: pending === '' ? conjoined : joint }
    : { events: [...events, event], pending: '', joint: '' }
}

/**
 * 信息形成或者变更 → formed, changed; 信息形成（变更）likewise. A piece that names no event belongs to the one after it
 * (本级人民代表大会或其常务委员会批准) or, at the end, to the one before (答复建议和提案提出人). Null: no event is known.
 */
export const readEvents = (phrase: string): readonly Event[] | null => {
  const parts = phrase.split(conjunction)
  let reading: Reading = { events: [], pending: '', joint: '' }
  let conjoined = ''
  for (const [at, part] of parts.entries())
    if (at % 2 === 1) conjoined = part
    else if (part !== '') reading = withPiece(reading, conjoined, part)
  const { events, pending, joint } = reading
  if (pending === '') return events.length === 0 ? null : events
  const last = events.at(-1)
  const whole = last === undefined ? null : recognised(last.words + joint + pending)
  return whole === null ? null : [...events.slice(0, -1), whole]
}

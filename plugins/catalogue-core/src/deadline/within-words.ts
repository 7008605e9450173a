import { eventsWords } from './event-words.ts'
import type { RuleBody } from './rule.ts'
import { deeds, periodWords, two, type Words } from './unit-words.ts'

export const withinWords = ({ limit, after, deed }: Extract<RuleBody, { kind: 'within' }>): Words => {
  const events = eventsWords(after)
  const done = deeds[deed]
  if (limit.amount === 0)
    return after.length === 0
      ? two(`当日${done['zh-Hans']}`, `${done.en} on the same day`)
      : two(`${events['zh-Hans']}当日${done['zh-Hans']}`, `${done.en} on the day of ${events.en}`)
  const length = periodWords(limit)
  return after.length === 0
    ? two(
        `${length['zh-Hans']}内${done['zh-Hans']}（原文未写明自何时起算）`,
        `${done.en} within ${length.en} (the text does not say of what)`,
      )
    : two(
        `${events['zh-Hans']}之日起 ${length['zh-Hans']}内${done['zh-Hans']}`,
        `${done.en} within ${length.en} of ${events.en}`,
      )
}

export const markValidityWords = ({ limit, after }: Extract<RuleBody, { kind: 'markValidity' }>): Words => {
  const events = eventsWords(after)
  const length = periodWords(limit)
  return after.length === 0
    ? two(`${length['zh-Hans']}内更新有效性标注`, `validity mark updated within ${length.en}`)
    : two(
        `${events['zh-Hans']}之日起 ${length['zh-Hans']}内更新有效性标注`,
        `validity mark updated within ${length.en} of ${events.en}`,
      )
}

export const aheadWords = ({ limit, before }: Extract<RuleBody, { kind: 'ahead' }>): Words => {
  const length = periodWords(limit)
  return before === null
    ? two(`提前 ${length['zh-Hans']}公开`, `published ${length.en} ahead`)
    : two(`${before} ${length['zh-Hans']}前公开`, `published ${length.en} before “${before}”`)
}

export const atOnceWords = ({ after, deed }: Extract<RuleBody, { kind: 'atOnce' }>): Words => {
  const done = deeds[deed]
  const events = eventsWords(after)
  return after.length === 0
    ? two(`及时${done['zh-Hans']}`, `${done.en} promptly`)
    : two(`${events['zh-Hans']}后及时${done['zh-Hans']}`, `${done.en} promptly upon ${events.en}`)
}

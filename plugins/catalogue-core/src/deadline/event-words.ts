import type { Locale } from '../catalogue/ids.ts'
import type { Event, EventKind } from './rule.ts'

type Words = Readonly<Record<Locale, string>>

/** Where the printed words name the thing besides (市人大批复, 活动结束), the Chinese text keeps them: null. */
const names: Readonly<Record<EventKind, { readonly zh: string | null; readonly en: string | null }>> = {
  formed: { zh: '形成', en: 'formation' },
  changed: { zh: '变更', en: 'change' },
  obtained: { zh: null, en: 'receipt' },
  issued: { zh: '印发', en: 'issue' },
  decided: { zh: '作出决定', en: 'the decision' },
  approved: { zh: null, en: 'approval' },
  closed: { zh: '办结', en: 'completion of the matter' },
  ended: { zh: null, en: null },
  superiorPublished: { zh: '上级机关发布', en: 'publication by the superior agency' },
  policyPublished: { zh: '政策文件公开', en: 'publication of the policy document' },
  replied: { zh: '答复', en: 'the reply' },
  repealed: { zh: '废止', en: 'repeal' },
  expired: { zh: '失效', en: 'expiry' },
  other: { zh: null, en: null },
}

export const eventWords = ({ is, words }: Event): Words => ({
  'zh-Hans': names[is].zh ?? words,
  en: names[is].en ?? `“${words}”`,
})

const joined = (words: readonly string[], comma: string, or: string): string =>
  [words.slice(0, -1).join(comma), words.at(-1) ?? ''].filter((part) => part !== '').join(or)

/** 形成或变更 · formation or change */
export const eventsWords = (events: readonly Event[]): Words => {
  const words = events.map(eventWords)
  return {
    'zh-Hans': joined(
      words.map((event) => event['zh-Hans']),
      '、',
      '或',
    ),
    en: joined(
      words.map((event) => event.en),
      ', ',
      ' or ',
    ),
  }
}

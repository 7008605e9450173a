import type { Span } from './canonical.ts'

/** What a clock starts at. `words` are the printed ones, without blanks. */
export interface Event {
  readonly is: EventKind
  readonly words: string
}

export const eventKinds = [
  'formed',
  'changed',
  'obtained',
  'issued',
  'decided',
  'approved',
  'closed',
  'ended',
  'superiorPublished',
  'policyPublished',
  'replied',
  'repealed',
  'expired',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** `workday` is counted by the State Council's calendar, `day` is a natural day. */
export type PeriodUnit = 'hour' | 'workday' | 'day' | 'week' | 'month' | 'year'

export interface Period {
  readonly amount: number
  readonly unit: PeriodUnit
}

export type Interval = 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year' | 'term'

/** How often something is kept up: 定期; 及时, 实时, 动态; 适时, 不定期, 按需. */
export type Pace = 'regularly' | 'promptly' | 'asNeeded'

/** Published, published again in a newer state, or answered to who applied. */
export type Deed = 'publish' | 'update' | 'reply'

/** 31 January: a day of the month; 6月底: `last`; 1月份: `any` day of it. */
export type DayOfMonth = number | 'last' | 'any'

/** 前 or on the day. */
export type By = 'before' | 'on'

/** One thing that a deadline 公开时限 says. A cell may say several. */
export type RuleBody =
  /** 形成或变更之日起20个工作日内. Any of the events starts the clock; none named: `after` is empty. */
  | { readonly kind: 'within'; readonly limit: Period; readonly after: readonly Event[]; readonly deed: Deed }
  /** 自文件废止、失效之日起1个工作日内更新有效性标注. */
  | { readonly kind: 'markValidity'; readonly limit: Period; readonly after: readonly Event[] }
  /** 听证会召开7日前; 提前7个工作日. */
  | { readonly kind: 'ahead'; readonly limit: Period; readonly before: string | null }
  /** 每年1月31日前; 次年8月31日前; 6月底前. */
  | {
      readonly kind: 'yearly'
      readonly year: 'each' | 'next' | 'same' | 'unstated'
      readonly month: number
      readonly day: DayOfMonth
      readonly by: By
      readonly deed: Deed
    }
  /** 每月10日前; 次月15日前. */
  | {
      readonly kind: 'monthly'
      readonly month: 'each' | 'next'
      readonly day: DayOfMonth
      readonly by: By
      readonly deed: Deed
    }
  /** 2026年12月31日前. */
  | {
      readonly kind: 'dated'
      readonly year: number
      readonly month: number
      readonly day: DayOfMonth
      readonly by: By
      readonly deed: Deed
    }
  /** 每月公布1次; 按年公开; 1次/年. */
  | {
      readonly kind: 'periodic'
      readonly every: { readonly amount: number; readonly interval: Interval }
      readonly times: number
      readonly deed: Deed
    }
  /** 及时公开; 实时公开; 信息形成后及时公开. */
  | { readonly kind: 'atOnce'; readonly after: readonly Event[]; readonly deed: Deed }
  /** 根据工作需要可随时公布; 适时公开. */
  | { readonly kind: 'anytime' }
  /** 定期公开. */
  | { readonly kind: 'regularly' }
  /** 与政策文件同步发布. */
  | { readonly kind: 'together'; readonly with: string }
  /** 按相关要求公布: somebody else's rule decides. */
  | { readonly kind: 'asOtherRulesSay'; readonly words: string }
  /** 法律法规另有规定的，从其规定: the other rules give way to it. */
  | { readonly kind: 'exception'; readonly words: string }
  /** 长期公示; 保持长期公开. */
  | { readonly kind: 'stay' }
  /** 公示7个工作日; 最短公示期三个月，最长公示期三年. */
  | { readonly kind: 'display'; readonly min: Period | null; readonly max: Period | null }
  /** 除…不予公示外. */
  | { readonly kind: 'notShown' }
  /** 定期清理. */
  | { readonly kind: 'cleanUp'; readonly pace: Pace }
  /** 定期更新; 及时更新. */
  | { readonly kind: 'update'; readonly pace: Pace }
  /** 同上: the rules of the row above. */
  | { readonly kind: 'sameAsAbove' }
  /** 6个月, 1年: a length without a word on what for. */
  | { readonly kind: 'length'; readonly length: Period }

export type RuleKind = RuleBody['kind']

/** What every rule carries: what it is for where the text says so (行政处罚决定, 办理结果), and where it stands. */
export type Rule = RuleBody & { readonly of: string | null; readonly span: Span }

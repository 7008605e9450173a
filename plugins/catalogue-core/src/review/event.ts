import type { Moment } from '../catalogue/ids.ts'
import type { ReviewSheet } from './sheet.ts'
import type { Kept, StepTaken, Urgent } from './version.ts'

/** What happened to a version; the audit keeps each. */
export type Event =
  | { readonly is: 'begun'; readonly number: number; readonly author: string }
  /** `voids`: a review was under way or done, and counts no more. */
  | { readonly is: 'changed'; readonly author: string; readonly voids: boolean }
  | { readonly is: 'submitted'; readonly digest: string; readonly sheet: ReviewSheet }
  | { readonly is: 'recalled' }
  | {
      readonly is: 'approved'
      readonly taken: StepTaken
      readonly last: boolean
      readonly confirms: readonly string[]
    }
  | { readonly is: 'returned'; readonly reason: string }
  | { readonly is: 'scheduled'; readonly at: Moment }
  | { readonly is: 'unscheduled' }
  | {
      readonly is: 'released'
      readonly at: Moment
      readonly by: string
      readonly digest: string
      readonly urgent: Urgent | null
    }
  | { readonly is: 'confirmed'; readonly at: Moment; readonly by: string }
  | { readonly is: 'withdrawn'; readonly at: Moment; readonly reason: string; readonly notice: boolean }
  | { readonly is: 'lapsed'; readonly at: Moment; readonly reason: string }
  | { readonly is: 'replaced'; readonly at: Moment }
  | { readonly is: 'kept'; readonly kept: Kept }

export type EventName = Event['is']

export const eventNames: Readonly<Record<EventName, { 'zh-Hans': string; en: string }>> = {
  begun: { 'zh-Hans': '开始起草', en: 'Begun' },
  changed: { 'zh-Hans': '修改', en: 'Changed' },
  submitted: { 'zh-Hans': '送审', en: 'Submitted' },
  recalled: { 'zh-Hans': '撤回送审', en: 'Taken back' },
  approved: { 'zh-Hans': '审查通过', en: 'Approved' },
  returned: { 'zh-Hans': '退回', en: 'Returned' },
  scheduled: { 'zh-Hans': '定时签发', en: 'Scheduled' },
  unscheduled: { 'zh-Hans': '取消定时', en: 'Schedule cancelled' },
  released: { 'zh-Hans': '签发公开', en: 'Released' },
  confirmed: { 'zh-Hans': '确认紧急发布', en: 'Urgent release confirmed' },
  withdrawn: { 'zh-Hans': '撤回公开', en: 'Withdrawn' },
  lapsed: { 'zh-Hans': '到期失效', en: 'Lapsed' },
  replaced: { 'zh-Hans': '被新版替代', en: 'Replaced' },
  kept: { 'zh-Hans': '依法保留个人信息', en: 'Personal data kept by law' },
}

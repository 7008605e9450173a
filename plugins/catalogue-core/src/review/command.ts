import type { Moment } from '../catalogue/ids.ts'
import type { ReviewSheet } from './sheet.ts'

/** What somebody wants done with a version. `digest` is what they saw when they decided. */
export type Command =
  /** 送审 */
  | { readonly does: 'submit'; readonly sheet: ReviewSheet }
  /** 重新起草: what was withdrawn or has lapsed, as it stood, for another review. */
  | { readonly does: 'reopen' }
  /** 拉回: the drafter takes it back from review. */
  | { readonly does: 'recall' }
  /** 审查通过, one step. `confirms`: fingerprints of personal data that may stay, seen by this second person. */
  | {
      readonly does: 'approve'
      readonly seen: string
      readonly opinion: string | null
      readonly confirms: readonly string[]
    }
  /** 退回 */
  | { readonly does: 'return'; readonly reason: string }
  /** 签发 */
  | { readonly does: 'release' }
  /** 定时签发 */
  | { readonly does: 'schedule'; readonly at: Moment }
  | { readonly does: 'unschedule' }
  /** 紧急发布 */
  | { readonly does: 'releaseUrgently'; readonly reason: string }
  /** 补办确认 of an urgent release */
  | { readonly does: 'confirm' }
  /** 撤回 */
  | { readonly does: 'withdraw'; readonly reason: string; readonly notice: boolean }
  /** 保留 personal data, as a law demands it */
  | { readonly does: 'keep'; readonly fingerprint: string; readonly reason: string }

export type CommandName = Command['does']

export const commandNames: Readonly<Record<CommandName, { 'zh-Hans': string; en: string }>> = {
  submit: { 'zh-Hans': '送审', en: 'Submit for review' },
  reopen: { 'zh-Hans': '重新起草', en: 'Draft again' },
  recall: { 'zh-Hans': '撤回送审', en: 'Take back' },
  approve: { 'zh-Hans': '审查通过', en: 'Approve' },
  return: { 'zh-Hans': '退回', en: 'Return' },
  release: { 'zh-Hans': '签发', en: 'Release' },
  schedule: { 'zh-Hans': '定时签发', en: 'Schedule' },
  unschedule: { 'zh-Hans': '取消定时', en: 'Cancel the schedule' },
  releaseUrgently: { 'zh-Hans': '紧急发布', en: 'Release urgently' },
  confirm: { 'zh-Hans': '确认紧急发布', en: 'Confirm the urgent release' },
  withdraw: { 'zh-Hans': '撤回公开', en: 'Withdraw' },
  keep: { 'zh-Hans': '保留个人信息', en: 'Keep personal data' },
}

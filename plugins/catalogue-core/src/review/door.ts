import type { ProblemCode } from '../catalogue/problem.ts'

/** Ways in to what is governed, as the audit tells them apart. */
export const doorNames = {
  panel: { 'zh-Hans': '内容管理', en: 'Content manager' },
  review: { 'zh-Hans': '审查与签发', en: 'Review and release' },
  import: { 'zh-Hans': '目录导入', en: 'Import' },
  media: { 'zh-Hans': '媒体库', en: 'Media library' },
  files: { 'zh-Hans': '未公开文件地址', en: 'Addresses of files' },
  machine: { 'zh-Hans': '运维与发布接口', en: 'Operator and publication' },
  rest: { 'zh-Hans': 'REST 接口', en: 'REST' },
  accounts: { 'zh-Hans': '账号与令牌', en: 'Accounts and tokens' },
} as const
export type Door = keyof typeof doorNames

const doors: readonly (readonly [RegExp, Door])[] = [
  [/^\/uploads(?:\/|$)/i, 'files'],
  [/^\/(?:api\/)?upload(?:\/|$)/, 'media'],
  [/^\/content-manager\//, 'panel'],
  [/^\/catalogue\/imports?(?:\/|$)/, 'import'],
  [/^\/catalogue\//, 'review'],
  [/^\/api\/catalogue\/(?:publication|files|status|audit|reindex|imports?|export)(?:\/|$)/, 'machine'],
  [/^\/api(?:\/|$)/, 'rest'],
  [/^\/admin\/(?:users|roles|api-tokens|transfer\/tokens|login)(?:\/|$)/, 'accounts'],
]

/** The door that a path leads to, decoded and without climbing parts; null where nothing governed lies behind it. */
export const doorAt = (path: string): Door | null => doors.find(([at]) => at.test(path))?.[1] ?? null

/** Why a door said no, by the status of its answer; null where it did not. What broke is no refusal. */
export const turnedAway = (status: number): ProblemCode | null => {
  if (status < 400 || status >= 500) return null
  if (status === 401) return 'DOOR_CALLER_UNKNOWN'
  if (status === 403) return 'DOOR_RIGHT_MISSING'
  return status === 404 || status === 405 ? 'DOOR_NOTHING_THERE' : 'DOOR_NOT_ACCEPTED'
}

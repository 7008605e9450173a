import { errorCode } from '../node/error-code.ts'
import { readableMessage } from '../node/readable-error.ts'

/** Why a run did not end in a release: code → one sentence per language. `{x}` is filled from `params`. */
export const failures = {
  CMS_UNREACHABLE: {
    'zh-Hans': '无法连接内容管理系统：{detail}。',
    en: 'The CMS cannot be reached: {detail}.',
  },
  CMS_REFUSED: {
    'zh-Hans': '内容管理系统拒绝提供公开内容（HTTP {status}）。请核对 EXPORT_TOKEN。',
    en: 'The CMS refuses the publication (HTTP {status}). Check EXPORT_TOKEN.',
  },
  PUBLICATION_UNREADABLE: {
    'zh-Hans': '内容管理系统提供的公开内容格式不对：{path}',
    en: 'What the CMS gives as the publication has the wrong form: {path}',
  },
  PUBLICATION_MOVING: {
    'zh-Hans': '读取期间公开内容连续变化 {tries} 次，稍后重试。',
    en: 'The publication changed {tries} times while it was read; it is tried again later.',
  },
  ATTACHMENT_DAMAGED: {
    'zh-Hans': '附件“{file}”下载后与登记信息不符（{detail}）。',
    en: 'The attachment “{file}” is not what the publication says ({detail}).',
  },
  BUILD_FAILED: {
    'zh-Hans': '网站构建失败（{detail}），继续使用上一版本。',
    en: 'The site failed to build ({detail}); the previous release stays.',
  },
  BUILD_TIMED_OUT: {
    'zh-Hans': '网站构建超过 {seconds} 秒，已停止，继续使用上一版本。',
    en: 'The build took longer than {seconds} s and was stopped; the previous release stays.',
  },
  CHECK_FAILED: {
    'zh-Hans': '新版本未通过检查（{count} 处问题），未上线，继续使用上一版本。',
    en: 'The new release failed its check ({count} problems) and is not live; the previous release stays.',
  },
  LOOK_GONE: {
    'zh-Hans': '以前的外观已不在本机，无法退回。请恢复为最新外观（npm run rebuild -- --newest）。',
    en: 'The look of before is not on this machine any more. Take the newest again (npm run rebuild -- --newest).',
  },
  SUPERSEDED: {
    'zh-Hans': '期间已有更新的版本 {release} 上线，本次结果作废，将重新核对。',
    en: 'A newer release, {release}, went live meanwhile; this one is dropped, and all is looked at again.',
  },
  DISK_FULL: {
    'zh-Hans': '磁盘空间不足，继续使用上一版本。请清理磁盘。',
    en: 'The disk is full; the previous release stays. Free some space.',
  },
  NOT_WRITABLE: {
    'zh-Hans': '没有写入权限，继续使用上一版本：{detail}',
    en: 'No permission to write; the previous release stays: {detail}',
  },
  UNEXPECTED: {
    'zh-Hans': '发生意外错误：{detail}',
    en: 'Something unexpected went wrong: {detail}',
  },
} as const satisfies Record<string, { 'zh-Hans': string; en: string }>

export type FailureCode = keyof typeof failures

const text = (
  code: FailureCode,
  locale: 'zh-Hans' | 'en',
  params: Readonly<Record<string, string>>,
): string => failures[code][locale].replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole)

/** `message` is what people read; `evidence` is what the machine said, such as the end of the build's output. */
export class RunFailure extends Error {
  override readonly name = 'RunFailure'
  readonly code: FailureCode

  constructor(code: FailureCode, params: Readonly<Record<string, string>> = {}, evidence = '') {
    const sentence = `${text(code, 'zh-Hans', params)} · ${text(code, 'en', params)}`
    super(evidence === '' ? sentence : `${sentence}\n${evidence}`)
    this.code = code
  }
}

const diskFull: readonly (string | null)[] = ['ENOSPC', 'EDQUOT']
const notWritable: readonly (string | null)[] = ['EACCES', 'EPERM', 'EROFS']

/** Whatever a step threw, as a failure that says what to do. */
export const asFailure = (error: unknown): RunFailure => {
  if (error instanceof RunFailure) return error
  const code = errorCode(error)
  const detail = readableMessage(error)
  if (diskFull.includes(code)) return new RunFailure('DISK_FULL', {}, detail)
  if (notWritable.includes(code)) return new RunFailure('NOT_WRITABLE', { detail })
  return new RunFailure('UNEXPECTED', { detail })
}

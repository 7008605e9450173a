import type { ProblemTexts } from './texts.ts'

const error = 'error'

/** Why a request was turned away at a door before it came to any content; what the audit keeps of it. */
export const doorProblems = {
  DOOR_CALLER_UNKNOWN: {
    severity: error,
    'zh-Hans': '没有登录，或者令牌无效。',
    en: 'Not logged in, or the token is none of ours.',
  },
  DOOR_RIGHT_MISSING: {
    severity: error,
    'zh-Hans': '来访的账号或令牌没有这项权限。',
    en: 'The account or token has no right to this.',
  },
  DOOR_NOTHING_THERE: {
    severity: error,
    'zh-Hans': '没有这个对象，或者不在其负责的机关内。',
    en: 'There is no such thing, or not among the agencies they work for.',
  },
  DOOR_NOT_ACCEPTED: {
    severity: error,
    'zh-Hans': '请求的内容不被接受。',
    en: 'What the request says is not accepted.',
  },
  DOOR_MANY_REFUSALS: {
    severity: error,
    'zh-Hans': '同一来访者在短时间内被拒绝次数过多，其余合并计数。',
    en: 'The same caller was refused very often within a short time; the rest is counted together.',
  },
  KEPT_BY_SERVER: {
    severity: error,
    'zh-Hans': '提交了由系统生成的字段（编号、发布时间、所属机关等），这些值没有采用。',
    en: 'Values were sent for fields that the system keeps itself (numbers, time of release, agency); they were not taken.',
  },
  UPLOAD_NOT_HUNG: {
    severity: error,
    'zh-Hans':
      '上传文件时不能同时把它挂到内容上（ref、refId、field），文件没有保存。请先上传，再在内容的附件中选用并保存，由审查把关。',
    en: 'An upload cannot hang itself on content (ref, refId, field); the file was not kept. Upload it first, then choose it among the attachments and save, so that it is reviewed.',
  },
} as const satisfies ProblemTexts

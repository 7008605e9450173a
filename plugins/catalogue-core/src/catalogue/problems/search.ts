import type { ProblemTexts } from './texts.ts'

const error = 'error'

/** Why staff's search words could not be kept, tried or published. */
export const searchProblems = {
  THESAURUS_DRAFT_CHANGED: {
    severity: error,
    'zh-Hans': '草稿已被他人修改，请刷新后再改。',
    en: 'Somebody else changed the draft meanwhile; refresh and try again.',
  },
  THESAURUS_HAS_PROBLEMS: {
    severity: error,
    'zh-Hans': '草稿有 {count} 处问题，改正后才能发布。',
    en: 'The draft has {count} problems and can be published once they are mended.',
  },
  THESAURUS_UNCHANGED: {
    severity: error,
    'zh-Hans': '与现行词库相同，无需发布。',
    en: 'Nothing differs from what is public: there is nothing to publish.',
  },
  THESAURUS_VERSION_UNKNOWN: {
    severity: error,
    'zh-Hans': '没有词库第 {number} 版。',
    en: 'There is no version {number} of the search words.',
  },
  SEARCH_NOT_CONNECTED: {
    severity: error,
    'zh-Hans': '未连接检索服务，不能试用。',
    en: 'No search server is connected: nothing can be tried.',
  },
  SEARCH_NOT_REACHED: {
    severity: error,
    'zh-Hans': '检索服务暂时不可用，请稍后再试：{detail}',
    en: 'The search server cannot be reached at present: {detail}',
  },
} as const satisfies ProblemTexts

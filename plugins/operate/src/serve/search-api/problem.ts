/** What the search page can be told, by code; both languages, as the page may show either. */
export const searchProblems = {
  QUERY_REFUSED: { status: 400, zh: '检索条件不符合要求。', en: 'The query has the wrong form.' },
  NOT_JSON: { status: 400, zh: '请求内容不是 JSON。', en: 'The request is not JSON.' },
  TOO_LARGE: { status: 413, zh: '请求内容过大。', en: 'The request is too large.' },
  ANSWER_TOO_LARGE: {
    status: 400,
    zh: '检索结果过大，请缩小范围。',
    en: 'The answer is too large; ask for fewer results.',
  },
  NO_SUCH_ROUTE: { status: 404, zh: '没有这个检索接口。', en: 'There is no such search route.' },
  TOO_MANY: {
    status: 429,
    zh: '检索过于频繁，请稍后再试。',
    en: 'Too many searches; try again in a moment.',
  },
  NOT_READY: {
    status: 503,
    zh: '检索正在准备，请稍后再试。',
    en: 'Search is being prepared; try again in a moment.',
  },
  UNAVAILABLE: {
    status: 503,
    zh: '检索服务暂时不可用，请稍后再试。',
    en: 'Search is not available at present; try again later.',
  },
} as const

export type SearchProblem = keyof typeof searchProblems

// Rows of the tables of search words, as Strapi gives them.

export interface ThesaurusSetRow {
  readonly id: number
  number: number
  revision: number
  own: unknown
  by: string
  at: string
  restores: number | null
}

export interface JudgedQuestionRow {
  readonly id: number
  question: string
  about: string
  title: string
  by: string
  at: string
}

export interface ZeroBatchRow {
  readonly id: number
  batch: string
  day: string
}

export interface ZeroWordRow {
  readonly id: number
  word: string
  day: string
  times: number
  hidden: boolean
}

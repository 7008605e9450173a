import type { ReceiptAct } from '@gongkai/catalogue-core/receipt'

export interface ReceiptRow {
  readonly id: number
  changeId: number
  kind: 'item' | 'record'
  act: ReceiptAct
  about: string
  language: string
  agencyKey: string
  slug: string
  code: string
  title: string
  files: unknown
  state: 'open' | 'done' | 'superseded'
  savedAt: string
  searchedAt: string | null
  builtAt: string | null
  pageAt: string | null
  feedAt: string | null
  filesAt: string | null
  shown: boolean | null
  troubles: unknown
  looks: number
  dueAt: string
  doneAt: string | null
}

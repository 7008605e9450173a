import type { CatalogueDocument, Choice, Column, Phone } from '@gongkai/catalogue-core/catalogue'
import type { Destination } from '@gongkai/catalogue-core/outbox'
import type { DutyState } from '@gongkai/catalogue-core/duty'
import type { ImportChoices, ImportedFile, ImportState, RowOutcome } from '@gongkai/catalogue-core/import'
import type {
  Kept,
  ReviewedKind,
  ReviewSheet,
  StepTaken,
  Urgent,
  VersionState,
} from '@gongkai/catalogue-core/review'

import type { ImportActor } from './import/acting.ts'
import type { ReceiptRow } from './receipt/row.ts'
import type { FileTextRow } from './relay/files/row.ts'
import type { JudgedQuestionRow, ThesaurusSetRow, ZeroBatchRow, ZeroWordRow } from './thesaurus/rows.ts'

/** Rows of our tables as Strapi gives them: our content types are unknown to its own types, which are generated in the app. */
interface Row {
  readonly id: number
  readonly documentId: string
  readonly locale: string
  readonly publishedAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface AgencyRow extends Row {
  name: string
  printedName: string
  slug: string
  place: string | null
  areaCode: string | null
  indexCode: string | null
  note: string | null
  phone: string | null
  address: string | null
  officeHours: string | null
  disclosureOffice: string | null
  fax: string | null
  email: string | null
  applyUrl: string | null
  order: number | null
  demo: boolean | null
  formerSlugs: unknown
  reviewSteps: unknown
  safeFields: unknown
  imported: unknown
  lastItemCode: number | null
  lastRecordCode: number | null
}

export interface DepartmentRow extends Row {
  name: string
  phone: string | null
  order: number | null
  agency?: AgencyRow | null
  agencyKey: string | null
}

export interface BasisRow extends Row {
  title: string
  documentNumber: string | null
  kind: string | null
  url: string | null
  note: string | null
  key: string
}

export interface CatalogueRow extends Row {
  name: string
  title: string | null
  edition: string | null
  columns: Column[]
  notes: string[] | null
  source: string | null
  agency?: AgencyRow | null
  agencyKey: string | null
}

export interface ItemRow extends Row {
  name: string
  groups: string[] | null
  number: string | null
  content: string | null
  basis: string[] | null
  basisKinds: Choice[] | null
  publisher: string | null
  responsible: string | null
  deadline: string | null
  channels: Choice[] | null
  attribute: Choice[] | null
  form: Choice[] | null
  audience: Choice[] | null
  phones: Phone[] | null
  extra: Record<string, string> | null
  merged: string[] | null
  doubts: string[] | null
  keywords: string[] | null
  succeededBy: string[] | null
  order: number | null
  code: string | null
  catalogue?: CatalogueRow | null
  catalogueKey: string | null
  agencyKey: string | null
}

export interface FileRow {
  readonly id: number
  readonly name: string
  readonly hash: string
  readonly ext: string
  readonly mime: string
  readonly url: string
  readonly updatedAt: string
}

export interface RecordRow extends Row {
  title: string
  summary: string | null
  body: string | null
  kind: string
  theme: string | null
  documentNumber: string | null
  indexNumber: string | null
  formedOn: string | null
  eventOn: string | null
  validity: string
  effectiveFrom: string | null
  endedOn: string | null
  attribute: string
  publisher: string | null
  code: string | null
  releasedAt: string | null
  attachments?: FileRow[] | null
  images?: FileRow[] | null
  amends?: { readonly documentId: string }[]
  repeals?: { readonly documentId: string }[]
  interprets?: { readonly documentId: string }[]
  penaltyTier: string | null
  publishUntil: string | null
  item?: ItemRow | null
  itemKey: string | null
  agencyKey: string | null
  linkKeys: unknown
  documentNumberKey: string | null
}

export interface IndexCounterRow {
  readonly id: number
  code: string
  year: number
  last: number
}

export interface IndexNumberRow {
  readonly id: number
  key: string
  number: string
  about: string
  title: string
  code: string | null
  year: number | null
  serial: number | null
  issuedAt: string | null
}

export interface WithdrawalRow {
  readonly id: number
  about: string
  language: string
  agencyKey: string
  code: string
  title: string
  itemCode: string | null
  reason: string
  at: string
  notice: boolean
  by: unknown
}

export interface ChangeRow {
  readonly id: number
  subject: string
  about: string
  language: string | null
  at: string
}

export interface DeliveryRow {
  readonly id: number
  changeId: number
  destination: Destination
  state: 'due' | 'parked' | 'done'
  dueAt: string
  attempts: number
  refusals: number | null
  hook: string | null
  lastError: string | null
  doneAt: string | null
  claimedBy: string | null
  claimedUntil: string | null
}

export interface ImportRecord {
  readonly id: number
  agencyKey: string | null
  catalogueKey: string | null
  newAgency: { slug: string; name: string } | null
  at: string
  by: string
  actor: ImportActor | null
  undoneBy: ImportActor | null
  lasting: boolean
  file: ImportedFile
  choices: ImportChoices
  state: ImportState
  done: number
  total: number
  published: number
  counts: Record<RowOutcome, number>
  problem: { 'zh-Hans': string; en: string } | null
  stoppedWhile: 'running' | 'undoing' | null
}

export interface ImportDocumentRecord {
  readonly id: number
  importId: number
  document: CatalogueDocument
  own: boolean
}

export interface ImportRowRecord {
  readonly id: number
  importId: number
  kind: 'agency' | 'catalogue' | 'item'
  about: string
  did: 'create' | 'update' | 'publish' | 'withdraw' | 'seen'
  before: unknown
  after: unknown
  orderBefore: number | null
  published: boolean
  wasPublished: boolean
  publishedBefore: unknown
  undone: boolean
}

export interface VersionRow {
  readonly id: number
  kind: ReviewedKind
  about: string
  language: string
  number: number
  agencyKey: string | null
  title: string
  state: VersionState
  revision: number
  content: string | null
  digest: string | null
  authors: string[]
  sheet: ReviewSheet | null
  taken: StepTaken[]
  kept: Kept[]
  returnedBecause: string | null
  scheduledFor: string | null
  urgent: Urgent | null
  releasedAt: string | null
  releasedBy: string | null
  endedAt: string | null
  endedBecause: string | null
  words: Record<string, unknown> | null
  changedAt: string
}

export interface AuditRow {
  readonly id: number
  seq: number
  at: string
  act: string
  about: string | null
  agencyKey: string | null
  refused: boolean
  entry: string
  previous: string
  digest: string
}

export interface AuditHeadRow {
  readonly id: number
  name: string
  seq: number
  digest: string
}

export interface CorrectionRow {
  readonly id: number
  kind: 'agency' | 'department' | 'basis'
  about: string
  language: string | null
  agencyKey: string | null
  title: string
  before: Record<string, unknown>
  after: Record<string, unknown>
  by: string
  byName: string
  at: string
  confirmBefore: string
  urgent: boolean
  state: 'open' | 'confirmed' | 'reverted'
  endedBy: string | null
  endedAt: string | null
}

export interface MemberRow {
  readonly id: number
  person: number
  agencyKey: string
}

export interface TaskRow {
  readonly id: number
  key: string
  agencyKey: string
  itemKey: string
  period: string
  dueOn: string
  state: DutyState
  doneBy: string | null
  doneAt: string | null
  overdueAt: string | null
}

export interface OverdueRow {
  readonly id: number
  key: string
  at: string
  loggedAt: string
  agencyKey: string
  subject: 'record' | 'task'
  about: string
  itemKey: string
  dueOn: string
  title: string
}

export interface ReminderRow {
  readonly id: number
  key: string
  person: number
  day: string
  state: 'due' | 'sent' | 'nothing' | 'superseded'
  dueAt: string
  attempts: number
  lastError: string | null
  sentAt: string | null
  claimedUntil: string | null
}

export interface Rows {
  agency: AgencyRow
  department: DepartmentRow
  basis: BasisRow
  catalogue: CatalogueRow
  item: ItemRow
  record: RecordRow
  change: ChangeRow
  delivery: DeliveryRow
  receipt: ReceiptRow
  import: ImportRecord
  importDocument: ImportDocumentRecord
  importRow: ImportRowRecord
  version: VersionRow
  audit: AuditRow
  auditHead: AuditHeadRow
  member: MemberRow
  correction: CorrectionRow
  fileText: FileTextRow
  indexCounter: IndexCounterRow
  indexNumber: IndexNumberRow
  withdrawal: WithdrawalRow
  task: TaskRow
  overdue: OverdueRow
  reminder: ReminderRow
  thesaurusSet: ThesaurusSetRow
  judgedQuestion: JudgedQuestionRow
  zeroWord: ZeroWordRow
  zeroBatch: ZeroBatchRow
}

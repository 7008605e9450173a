import type { Attribute } from '../catalogue/attribute.ts'
import type { Day, Moment } from '../catalogue/ids.ts'
import type { RecordKind } from '../catalogue/record.ts'

/** What is looked at of an item 公开事项, which is also a column 栏目 of the site. `key` is its document id. */
export interface DutyItem {
  readonly key: string
  /** Outermost group … own name. */
  readonly path: readonly string[]
  readonly deadline: string | null
  /** Whether citizens see it: what is only being drafted owes no monthly list, and is not empty. */
  readonly isPublic: boolean
  /** The day on which it came into this system: nothing is owed for what fell due before. */
  readonly since: Day
}

/** What is looked at of a record 政府信息, released or not. `key` is its document id, `item` that of its item. */
export interface DutyRecord {
  readonly key: string
  readonly item: string
  readonly title: string
  readonly kind: RecordKind
  readonly attribute: Attribute
  readonly formedOn: Day | null
  /** The day that the deadline counts from where it is not that of formation. */
  readonly eventOn: Day | null
  /** The first release 发布日期; null while it is being drafted. */
  readonly releasedAt: Moment | null
}

/** Everything that an agency's duties follow from. */
export interface AgencyContent {
  readonly items: readonly DutyItem[]
  readonly records: readonly DutyRecord[]
}

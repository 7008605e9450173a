import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { dueOf } from './due.ts'
import type { RuleBody } from './rule.ts'
import type { Due } from './step.ts'

/** 国办发〔2016〕80号: an interpretation comes out within three working days of the document it explains. */
export const interpretationRule: RuleBody = {
  kind: 'within',
  limit: { amount: 3, unit: 'workday' },
  after: [{ is: 'policyPublished', words: '政策文件公布' }],
  deed: 'publish',
}

/** When an interpretation is due of a document that was first released on that day. */
export const interpretationDue = (releasedOn: Day, calendar: Calendar): Due =>
  dueOf(interpretationRule, releasedOn, calendar)

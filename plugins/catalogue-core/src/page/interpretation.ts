import type { PublishedAgency } from '../catalogue/agency.ts'
import { Day, type Locale } from '../catalogue/ids.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import type { RecordLink } from '../catalogue/record/links.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { interpretationRule } from '../deadline/interpretation-due.ts'
import { countedDue, type CountedDue } from './counted-due.ts'
import { dayOf } from './moment.ts'
import * as v from 'valibot'

/** By when an interpretation was due, counted from the release of the text that it interprets. */
export interface InterpretationDue {
  readonly text: RecordLink
  /** Day on which the text was first released. */
  readonly released: Day
  readonly due: CountedDue
}

/** One for each public text that a record interprets; none for a record that interprets nothing. */
export const interpretationDues = (
  agency: PublishedAgency,
  { links }: Pick<GovernmentRecord, 'links'>,
  calendar: Calendar,
  locale: Locale,
): readonly InterpretationDue[] =>
  links.flatMap((text) => {
    const interpreted =
      text.relation === 'interprets' ? agency.records.find(({ code }) => code === text.code) : undefined
    const released = v.safeParse(Day, interpreted === undefined ? null : dayOf(interpreted.releasedAt))
    if (!released.success) return []
    const counted = countedDue(interpretationRule, released.output, calendar, locale)
    return 'due' in counted ? [{ text, released: released.output, due: counted.due }] : []
  })

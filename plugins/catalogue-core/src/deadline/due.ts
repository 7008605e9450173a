import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { dueMonthly, dueNamed, dueYearly } from './due-named.ts'
import { duePeriodic } from './due-periodic.ts'
import { asTheCodeSays, dueWithin } from './due-within.ts'
import type { Rule, RuleBody } from './rule.ts'
import { undated } from './settle.ts'
import type { Due } from './step.ts'

/**
 * When a rule falls due, counted from the day of its event (for yearly, monthly and periodic rules: the next such date,
 * that day included). A day that needs a year not yet announced is pending; nothing is guessed.
 */
export const dueOf = (rule: RuleBody | Rule, on: Day, calendar: Calendar, options = asTheCodeSays): Due => {
  switch (rule.kind) {
    case 'within':
    case 'markValidity':
      return dueWithin(rule.limit, on, calendar, options)
    case 'yearly':
      return dueYearly(rule, on)
    case 'monthly':
      return dueMonthly(rule, on)
    case 'dated':
      return dueNamed([{ year: rule.year, month: rule.month }], on, rule)
    case 'periodic':
      return duePeriodic(rule, on)
    case 'ahead':
      return undated('countedBackwards')
    case 'length':
      return undated('purposeUnstated')
    case 'asOtherRulesSay':
      return undated('otherRules')
    case 'atOnce':
    case 'anytime':
    case 'regularly':
    case 'together':
    case 'exception':
    case 'stay':
    case 'display':
    case 'notShown':
    case 'cleanUp':
    case 'update':
    case 'sameAsAbove':
      return undated('noDay')
  }
}

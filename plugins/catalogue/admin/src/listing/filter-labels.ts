import type { FilterHook } from './panel-hooks.ts'
import { fieldId, subjectOf } from './subject.ts'

/** Strapi names filters by the field's code; columns and inputs it translates. `__status` it names itself. */
export const filterLabels = (hook: FilterHook): FilterHook => {
  const subject = subjectOf(hook.layout.settings.displayName)
  if (subject === null) return hook
  return {
    ...hook,
    displayedFilters: hook.displayedFilters.map((filter) =>
      typeof filter.label === 'string' && !filter.name.startsWith('__')
        ? { ...filter, label: { id: fieldId(subject, filter.name), defaultMessage: filter.label } }
        : filter,
    ),
  }
}

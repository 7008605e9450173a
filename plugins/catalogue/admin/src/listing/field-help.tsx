import { FormattedMessage } from 'react-intl'
import words from '../translations/en.json'
import type { EditField, EditHook } from './panel-hooks.ts'
import { subjectOf, type Subject } from './subject.ts'

const known: ReadonlySet<string> = new Set(Object.keys(words))

const withHelp = (field: EditField, subject: Subject): EditField => {
  const id = `catalogue.help.${subject}.${field.name}`
  const hasOwn = field.hint !== undefined && field.hint !== null && field.hint !== ''
  // What a bureau wrote itself under "configure the view" stands.
  return hasOwn || !known.has(id) ? field : { ...field, hint: <FormattedMessage id={id} /> }
}

/** Help under the inputs, in the panel's language: Strapi's own descriptions come in one language only. */
export const fieldHelp = <Hook extends EditHook>(hook: Hook): Hook => {
  const subject = subjectOf(hook.layout.settings.displayName)
  if (subject === null) return hook
  return {
    ...hook,
    layout: {
      ...hook.layout,
      layout: hook.layout.layout.map((panel) =>
        panel.map((row) => row.map((field) => withHelp(field, subject))),
      ),
    },
  }
}

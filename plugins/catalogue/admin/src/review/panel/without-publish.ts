import { useIntl } from 'react-intl'
import { reviewedKind } from '../kinds.ts'

/** An action of the content manager: a component by its calls, with what it is called. */
interface Action {
  (props: { readonly model: string }): object | null
  readonly type?: string
  readonly position?: string | readonly string[]
}

const replaced: readonly string[] = ['publish', 'unpublish']

/** Strapi's i18n publishes several languages at once by actions without a type; they are known by what they are labelled. */
const labels = [
  'i18n.CMEditViewBulkLocale.publish-title',
  'i18n.CMEditViewBulkLocale.unpublish-title',
] as const

const labelled = (shown: object | null, names: readonly string[]): boolean =>
  shown !== null && 'label' in shown && typeof shown.label === 'string' && names.includes(shown.label)

const withoutLabelled = (action: Action): Action => {
  const hidden: Action = (props) => {
    const intl = useIntl()
    const shown = action(props)
    const names = labels.map((id) => intl.formatMessage({ id }))
    return reviewedKind(props.model) !== null && labelled(shown, names) ? null : shown
  }
  return Object.assign(hidden, action.position === undefined ? {} : { position: action.position })
}

const without = (action: Action): Action => {
  // Called all the same, for it has hooks, and a component keeps theirs from one kind of entry to the next.
  const hidden: Action = (props) => {
    const shown = action(props)
    return reviewedKind(props.model) === null ? shown : null
  }
  const { type, position } = action
  return Object.assign(hidden, {
    ...(type === undefined ? {} : { type }),
    ...(position === undefined ? {} : { position }),
  })
}

/**
 * Strapi's buttons to publish and to unpublish, without those of what passes through review: the server refuses there what
 * was not reviewed, and a withdrawal without its reason. Saving, discarding and deleting stay.
 */
export const withoutPublish = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action) => {
    if (action.type === undefined) return withoutLabelled(action)
    return replaced.includes(action.type) ? without(action) : action
  })

import { reviewedKind } from '../kinds.ts'

/** An action of the content manager: a component by its calls, with what it is called. */
interface Action {
  (props: { readonly model: string }): object | null
  readonly type?: string
  readonly position?: string | readonly string[]
}

const replaced: readonly string[] = ['publish', 'unpublish']

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
  actions.map((action) => (replaced.includes(action.type ?? '') ? without(action) : action))

import type { CatalogueView } from './rows.ts'

/** A group of rows of a catalogue as a place to go to. */
export interface Jump {
  /** Of the element that holds the group's rows. */
  readonly id: string
  readonly name: string
  readonly rows: number
}

/** Fewer than these are seen at a glance. */
const fewest = 3

/** `position` is the catalogue's place on its page, counted from 0; `group` that of the rows in it. */
export const groupId = (position: number, group: number): string =>
  `group-${String(position + 1)}-${String(group + 1)}`

/** The outermost groups of a catalogue, in its own order; none where there are so few that nobody would jump. */
export const jumpList = ({ groups }: Pick<CatalogueView, 'groups'>, position: number): readonly Jump[] =>
  groups.length < fewest
    ? []
    : groups.map((rows, group) => ({
        id: groupId(position, group),
        name: rows[0]?.item.path[0] ?? '',
        rows: rows.length,
      }))

import * as v from 'valibot'

const heading = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))

const level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))

/**
 * A printed column of an agency's table. `name` is the lower header, `over` the upper one that may span several columns.
 * What stands in the cells: one field of the item; levels `from`…`to` of its path; one option of a field (a √ column);
 * or words of a column we have no field for, kept under their printed name.
 */
export const Column = v.variant('shows', [
  v.object({
    shows: v.picklist(['number', 'content', 'basis', 'publisher', 'deadline', 'responsible', 'phones']),
    name: heading,
    over: v.nullable(heading),
  }),
  v.object({
    shows: v.picklist(['channels', 'attribute', 'form', 'audience']),
    name: heading,
    over: v.nullable(heading),
    /** Whether the document prints boxes here, or just the words. */
    boxed: v.boolean(),
  }),
  v.object({ shows: v.literal('path'), name: heading, over: v.nullable(heading), from: level, to: level }),
  v.object({
    shows: v.literal('option'),
    name: heading,
    over: v.nullable(heading),
    of: v.picklist(['attribute', 'audience', 'form', 'channels']),
    option: heading,
  }),
  v.object({ shows: v.literal('extra'), name: heading, over: v.nullable(heading), key: heading }),
])
export type Column = v.InferOutput<typeof Column>

export const Columns = v.pipe(
  v.array(Column),
  v.maxLength(60),
  // A span of less than one level would make the table's rows narrower than its header.
  v.check(
    (columns) => columns.every((column) => column.shows !== 'path' || column.from <= column.to),
    'A path column must begin (from) no deeper than it ends (to).',
  ),
)

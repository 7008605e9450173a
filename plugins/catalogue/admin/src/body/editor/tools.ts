import type { Editor } from '@tiptap/core'
import type { TextId } from '../../language/text.ts'

/** One button of the toolbar: what it does to the text under the cursor, and whether that is so already. */
export interface Tool {
  readonly name: TextId
  readonly run: (editor: Editor) => boolean
  readonly on?: (editor: Editor) => boolean
  readonly can?: (editor: Editor) => boolean
}

const mark = (name: TextId, key: string): Tool => ({
  name,
  run: (editor) => editor.chain().focus().toggleMark(key).run(),
  on: (editor) => editor.isActive(key),
})

const heading = (name: TextId, level: 2 | 3 | 4): Tool => ({
  name,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  on: (editor) => editor.isActive('heading', { level }),
})

const aligned = (name: TextId, align: 'center' | 'right'): Tool => ({
  name,
  run: (editor) => {
    const next = editor.isActive({ align }) ? null : align
    return editor
      .chain()
      .focus()
      .updateAttributes('paragraph', { align: next })
      .updateAttributes('heading', { align: next })
      .run()
  },
  on: (editor) => editor.isActive({ align }),
})

export const textTools: readonly (readonly Tool[])[] = [
  [
    { name: 'catalogue.body.undo', run: (e) => e.chain().focus().undo().run(), can: (e) => e.can().undo() },
    { name: 'catalogue.body.redo', run: (e) => e.chain().focus().redo().run(), can: (e) => e.can().redo() },
  ],
  [
    heading('catalogue.body.heading2', 2),
    heading('catalogue.body.heading3', 3),
    heading('catalogue.body.heading4', 4),
  ],
  [
    mark('catalogue.body.bold', 'bold'),
    mark('catalogue.body.italic', 'italic'),
    mark('catalogue.body.underline', 'underline'),
    mark('catalogue.body.strike', 'strike'),
    mark('catalogue.body.subscript', 'subscript'),
    mark('catalogue.body.superscript', 'superscript'),
  ],
  [
    {
      name: 'catalogue.body.bullets',
      run: (e) => e.chain().focus().toggleBulletList().run(),
      on: (e) => e.isActive('bulletList'),
    },
    {
      name: 'catalogue.body.numbers',
      run: (e) => e.chain().focus().toggleOrderedList().run(),
      on: (e) => e.isActive('orderedList'),
    },
    {
      name: 'catalogue.body.quote',
      run: (e) => e.chain().focus().toggleBlockquote().run(),
      on: (e) => e.isActive('blockquote'),
    },
    aligned('catalogue.body.center', 'center'),
    aligned('catalogue.body.right', 'right'),
  ],
  [
    { name: 'catalogue.body.rule', run: (e) => e.chain().focus().setHorizontalRule().run() },
    {
      name: 'catalogue.body.clear',
      run: (e) => e.chain().focus().unsetAllMarks().clearNodes().run(),
    },
    {
      name: 'catalogue.body.table',
      run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      can: (e) => !e.isActive('table'),
    },
  ],
]

/** Shown while the cursor stands in a table. */
export const tableTools: readonly Tool[] = [
  { name: 'catalogue.body.rowAbove', run: (e) => e.chain().focus().addRowBefore().run() },
  { name: 'catalogue.body.rowBelow', run: (e) => e.chain().focus().addRowAfter().run() },
  { name: 'catalogue.body.rowDelete', run: (e) => e.chain().focus().deleteRow().run() },
  { name: 'catalogue.body.columnLeft', run: (e) => e.chain().focus().addColumnBefore().run() },
  { name: 'catalogue.body.columnRight', run: (e) => e.chain().focus().addColumnAfter().run() },
  { name: 'catalogue.body.columnDelete', run: (e) => e.chain().focus().deleteColumn().run() },
  {
    name: 'catalogue.body.merge',
    run: (e) => e.chain().focus().mergeCells().run(),
    can: (e) => e.can().mergeCells(),
  },
  {
    name: 'catalogue.body.split',
    run: (e) => e.chain().focus().splitCell().run(),
    can: (e) => e.can().splitCell(),
  },
  { name: 'catalogue.body.headRow', run: (e) => e.chain().focus().toggleHeaderRow().run() },
  { name: 'catalogue.body.headColumn', run: (e) => e.chain().focus().toggleHeaderColumn().run() },
  { name: 'catalogue.body.tableDelete', run: (e) => e.chain().focus().deleteTable().run() },
]

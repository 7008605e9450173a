import { createDocument, getHTMLFromFragment } from '@tiptap/core'
import { useEditor, type Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { extensions, storedForm } from './extensions.ts'

interface Options {
  readonly value: unknown
  readonly disabled: boolean
  readonly label: string
  readonly describedBy: string | undefined
  readonly onChange: (value: unknown) => void
  readonly onPaste: (event: ClipboardEvent) => boolean
  readonly onDrop: (event: DragEvent) => boolean
  readonly cleaned: (html: string) => string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A stored text as this editor would write it: two spellings of one document are no change. */
const asWritten = (editor: Editor, html: string): string =>
  storedForm(getHTMLFromFragment(createDocument(html, editor.schema).content, editor.schema))

/**
 * The editor over one field of the form. Opening a record changes nothing: only what differs from the stored document is
 * handed to the form, and undoing all of it hands back the stored text itself.
 */
export const useBodyEditor = (options: Options): Editor | null => {
  // What the form holds and who put it there; not drawn, so no state.
  const outside = useRef(options.value)
  const handed = useRef(options.value)
  const latest = useRef(options)
  latest.current = options

  const editor = useEditor({
    extensions,
    content: textOf(options.value),
    editable: !options.disabled,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        ...(options.describedBy === undefined ? {} : { 'aria-describedby': options.describedBy }),
      },
      transformPastedHTML: (html) => latest.current.cleaned(html),
      handlePaste: (_view, event) => latest.current.onPaste(event),
      handleDrop: (_view, event) => latest.current.onDrop(event),
    },
    onUpdate: ({ editor: own }) => {
      const html = storedForm(own.getHTML())
      const next = html === asWritten(own, textOf(outside.current)) ? outside.current : html
      if (next === handed.current) return
      handed.current = next
      latest.current.onChange(next)
    },
  })

  useEffect(() => {
    editor.setEditable(!options.disabled, false)
  }, [editor, options.disabled])

  useEffect(() => {
    if (options.value === handed.current) return
    // Saved, discarded or another version: the form's text is the one that counts now.
    outside.current = options.value
    handed.current = options.value
    const html = textOf(options.value)
    if (asWritten(editor, html) !== storedForm(editor.getHTML()))
      editor.commands.setContent(html, { emitUpdate: false })
  }, [editor, options.value])

  return editor
}

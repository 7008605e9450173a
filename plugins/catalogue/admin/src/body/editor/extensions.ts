import { Extension, type Extensions } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import Subscript from '@tiptap/extension-subscript'
import Superscript from '@tiptap/extension-superscript'
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { bodyElements } from '@gongkai/catalogue-core/catalogue'

const alignOf = (element: HTMLElement): string | null => {
  const said =
    element.style.textAlign === '' ? (element.getAttribute('align') ?? '') : element.style.textAlign
  return said === 'center' || said === 'right' ? said : null
}

/** Signatures stand on the right, titles in the middle; as an attribute, because the list has no styles. */
const Align = Extension.create({
  name: 'align',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: alignOf,
          renderHTML: ({ align }: { readonly align?: string | null }) =>
            typeof align === 'string' ? { align } : {},
        },
      },
    },
  ],
})

const isAddress = (address: string): boolean => bodyElements.a.attributes['href']?.test(address) ?? false

/** The core's list as the editor's schema: what it has no node for cannot be typed, pasted or loaded. */
export const extensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: isAddress,
    },
  }),
  Subscript,
  Superscript,
  Align,
  Image.configure({ inline: true, allowBase64: false }),
  TableKit.configure({ table: { resizable: false } }),
]

/** What stands in the form for a document: an empty one is no text, the line to type on after a table is none either. */
export const storedForm = (html: string): string => html.replace(/(?:<p><\/p>)+$/, '')

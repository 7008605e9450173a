import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { styled } from 'styled-components'
import { useText } from '../../language/text.ts'

const Words = styled.p`
  position: absolute;
  padding: ${({ theme }) => theme.spaces[4]};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.6rem;
  line-height: 1.9;
  pointer-events: none;
`

/** What an empty page says: how a text gets here. */
export const Placeholder = ({ editor }: { readonly editor: Editor }) => {
  const text = useText()
  const empty = useEditorState({ editor, selector: ({ editor: own }) => own.isEmpty })
  return empty ? <Words>{text('catalogue.body.placeholder')}</Words> : null
}

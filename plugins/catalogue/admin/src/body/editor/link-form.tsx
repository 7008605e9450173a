import { Button, Field, Flex, TextInput } from '@strapi/design-system'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { bodyElements } from '@gongkai/catalogue-core/catalogue'
import { useText } from '../../language/text.ts'

interface Props {
  readonly editor: Editor
  readonly onClose: () => void
}

/** What people type for an address: a host alone is meant as one. */
const addressOf = (typed: string): string => {
  const text = typed.trim()
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text)) return `https://${text}`
  return /^[^\s@/:]+@[^\s@/:]+$/.test(text) ? `mailto:${text}` : text
}

export const LinkForm = ({ editor, onClose }: Props) => {
  const text = useText()
  const given: unknown = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(typeof given === 'string' ? given : '')
  const [wrong, setWrong] = useState(false)
  const apply = () => {
    const href = addressOf(typed)
    if (bodyElements.a.attributes['href']?.test(href) !== true) {
      setWrong(true)
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && given === undefined)
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    else chain.setLink({ href }).run()
    onClose()
  }
  return (
    <Flex gap={2} padding={2} alignItems="flex-end" background="neutral100" wrap="wrap">
      <Field.Root width="36rem" {...(wrong ? { error: text('catalogue.body.link.wrong') } : {})}>
        <Field.Label>{text('catalogue.body.link.address')}</Field.Label>
        <TextInput
          autoFocus
          value={typed}
          onChange={(event: { readonly currentTarget: { readonly value: string } }) => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            // Enter must not submit the whole document.
            event.preventDefault()
            apply()
          }}
        />
        <Field.Error />
      </Field.Root>
      <Button type="button" size="S" onClick={apply}>
        {text('catalogue.body.link.apply')}
      </Button>
      <Button
        type="button"
        size="S"
        variant="tertiary"
        onClick={() => {
          editor.chain().focus().extendMarkRange('link').unsetLink().run()
          onClose()
        }}
      >
        {text('catalogue.body.link.remove')}
      </Button>
    </Flex>
  )
}

import { Button, Flex, Typography } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { EditorContent, type Editor } from '@tiptap/react'
import { useId, useRef, useState } from 'react'
import { FieldFrame } from '../fields/frame/field-frame.tsx'
import type { FieldProps } from '../fields/frame/field-props.ts'
import { useText } from '../language/text.ts'
import { LinkForm } from './editor/link-form.tsx'
import { Desk, Paper } from './editor/page-style.tsx'
import { pictureKinds } from './editor/pictures.ts'
import { Placeholder } from './editor/placeholder.tsx'
import { Toolbar, ToolButton } from './editor/toolbar.tsx'
import { useBodyEditor } from './editor/use-body-editor.ts'
import { cleaned, useIntake } from './editor/use-intake.ts'

const filesOf = (transfer: DataTransfer | null): readonly File[] => [...(transfer?.files ?? [])]

/** A record's text 正文: written here, pasted from Word, or begun with a Word document. */
const BodyInput = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const notes = useId()
  const intake = useIntake()
  const title = useField<string | null>('title')
  const [linking, setLinking] = useState(false)
  const [over, setOver] = useState(false)
  const picked = useRef<HTMLInputElement>(null)
  const editorRef = useRef<Editor | null>(null)

  const take = (work: (editor: Editor) => Promise<void>): boolean => {
    if (editorRef.current === null || disabled) return false
    void work(editorRef.current)
    return true
  }
  const editor = useBodyEditor({
    value,
    disabled,
    label: typeof field.label === 'string' ? field.label : text('catalogue.field.body'),
    describedBy: notes,
    onChange: (next) => {
      onChange(field.name, next)
    },
    cleaned: (html) => {
      const { html: clean, lostPictures } = cleaned(html)
      intake.told(lostPictures === 0 ? [] : [text('catalogue.body.picturesLost', { n: lostPictures })])
      return clean
    },
    onPaste: ({ clipboardData }) => {
      const html = clipboardData?.getData('text/html') ?? ''
      if (/<img[^>]+src=["']?data:/i.test(html)) return take((own) => intake.takeHtml(own, html))
      const files = filesOf(clipboardData)
      return html === '' && files.length > 0 && take((own) => intake.takeFiles(own, files))
    },
    onDrop: (event) => {
      setOver(false)
      const files = filesOf(event.dataTransfer)
      if (files.length === 0) return false
      event.preventDefault()
      return take((own) => intake.takeFiles(own, files))
    },
  })
  editorRef.current = editor
  if (editor === null) return null

  const offered = intake.title !== null && (title.value ?? '').trim() === '' ? intake.title : null
  const choose = (accept: string) => {
    if (picked.current === null || disabled) return
    picked.current.accept = accept
    picked.current.click()
  }
  const tool = (name: 'link' | 'image' | 'docx', run: () => void) => (
    <ToolButton type="button" aria-disabled={disabled} tabIndex={-1} onClick={run}>
      {text(`catalogue.body.${name}`)}
    </ToolButton>
  )
  return (
    <FieldFrame {...field}>
      <Desk
        $disabled={disabled}
        $wrong={field.error !== undefined}
        $over={over}
        onDragOver={(event) => {
          if ([...event.dataTransfer.types].includes('Files')) {
            event.preventDefault()
            setOver(!disabled)
          }
        }}
        onDragLeave={() => {
          setOver(false)
        }}
      >
        <Toolbar editor={editor} disabled={disabled}>
          {tool('link', () => {
            setLinking(!linking && !disabled)
          })}
          {tool('image', () => {
            choose(pictureKinds.join(','))
          })}
          {tool('docx', () => {
            choose('.docx')
          })}
        </Toolbar>
        {linking ? (
          <LinkForm
            editor={editor}
            onClose={() => {
              setLinking(false)
            }}
          />
        ) : null}
        <Paper>
          <Placeholder editor={editor} />
          <EditorContent editor={editor} />
        </Paper>
        <input
          ref={picked}
          type="file"
          hidden
          data-body-file
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            // The same file may be chosen again.
            currentTarget.value = ''
            take((own) => intake.takeFiles(own, files))
          }}
        />
      </Desk>
      <Flex id={notes} direction="column" alignItems="flex-start" gap={1} aria-live="polite">
        {intake.busy ? <Typography variant="pi">{text('catalogue.body.busy')}</Typography> : null}
        {intake.notices.map((notice) => (
          <Typography key={notice} variant="pi" textColor="neutral800">
            {notice}
          </Typography>
        ))}
        {offered === null ? null : (
          <Flex gap={2} wrap="wrap">
            <Typography variant="pi">{text('catalogue.body.titleFound', { title: offered })}</Typography>
            <Button
              type="button"
              size="S"
              variant="tertiary"
              onClick={() => {
                title.onChange('title', offered)
                intake.forgetTitle()
              }}
            >
              {text('catalogue.body.titleTake')}
            </Button>
          </Flex>
        )}
      </Flex>
    </FieldFrame>
  )
}

export default BodyInput

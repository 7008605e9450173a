import type { Editor } from '@tiptap/core'
import { useCallback, useState } from 'react'
import { useText, type Text } from '../../language/text.ts'
import { readDocx, type ReadDocx } from '../docx/read-docx.ts'
import { cleanPasted } from '../paste/clean-pasted.ts'
import { isPicture, uploadPictures } from './pictures.ts'
import { useUpload } from './use-upload.ts'

export interface Intake {
  readonly busy: boolean
  /** What could not be taken over, in words; empty where everything was. */
  readonly notices: readonly string[]
  /** A title that the record could have. */
  readonly title: string | null
  readonly takeHtml: (editor: Editor, html: string) => Promise<void>
  readonly takeFiles: (editor: Editor, files: readonly File[]) => Promise<void>
  readonly told: (notices: readonly string[]) => void
  readonly forgetTitle: () => void
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
export const cleaned = (html: string) =>
  // What this editor copied itself needs no cleaning, and carries marks that must stay.
  html.includes('data-pm-slice') ? { html, lostPictures: 0 } : cleanPasted(html, parse)

const isDocx = ({ name }: Pick<File, 'name'>): boolean => /\.docx$/i.test(name)

const picturesLost = (text: Text, n: number): readonly string[] =>
  n === 0 ? [] : [text('catalogue.body.picturesLost', { n })]

/** What comes from outside: pasted markup, pictures and Word documents. */
export const useIntake = (): Intake => {
  const text = useText()
  const upload = useUpload()
  const [busy, setBusy] = useState(false)
  const [notices, told] = useState<readonly string[]>([])
  const [title, setTitle] = useState<string | null>(null)

  const takeHtml = useCallback<Intake['takeHtml']>(
    async (editor, html) => {
      setBusy(true)
      const clean = cleaned(html)
      const put = await uploadPictures(clean.html, text('catalogue.body.picture'), upload)
      editor.view.pasteHTML(put.html)
      told(picturesLost(text, clean.lostPictures + put.lost))
      setBusy(false)
    },
    [text, upload],
  )

  const takeDocx = useCallback(
    async (editor: Editor, { html, title: found, leftBehind }: ReadDocx) => {
      const clean = cleaned(html)
      const put = await uploadPictures(clean.html, found.slice(0, 40), upload)
      if (editor.isEmpty) editor.commands.setContent(put.html)
      else editor.chain().focus().insertContent(put.html).run()
      setTitle(found)
      told([
        ...leftBehind.map((kind) => text(`catalogue.body.left.${kind}`)),
        ...picturesLost(text, clean.lostPictures + put.lost),
      ])
    },
    [text, upload],
  )

  /** False where it is neither a Word document nor a picture that the media library takes. */
  const takeFile = useCallback(
    async (editor: Editor, file: File): Promise<boolean> => {
      if (isDocx(file)) {
        const read = await readDocx(file)
        if (read !== null) await takeDocx(editor, read)
        return read !== null
      }
      const src = isPicture(file) ? await upload(file) : null
      if (src === null) return false
      const alt = file.name.replace(/\.[a-z]+$/i, '')
      return editor.chain().focus().setImage({ src, alt }).run()
    },
    [takeDocx, upload],
  )

  const takeFiles = useCallback<Intake['takeFiles']>(
    async (editor, files) => {
      setBusy(true)
      told([])
      for (const file of files)
        if (!(await takeFile(editor, file)))
          told((before) => [...before, text('catalogue.body.fileRefused', { name: file.name })])
      setBusy(false)
    },
    [takeFile, text],
  )

  const forgetTitle = useCallback(() => {
    setTitle(null)
  }, [])
  return { busy, notices, title, takeHtml, takeFiles, told, forgetTitle }
}
